import { expect, it } from 'vitest'
import { awaitedClicksIn } from './awaited-clicks'

const built = (code: string) =>
  awaitedClicksIn(`setup(d){let{$slidev:v,$nav:y,$clicksContext:x,$clicks:D,$page:O}=g();return ()=>${code}}`)

it.each([
  ['u(D)>7?a:b', [8]],
  ['u(D)>=7', [7]],
  ['8<=u(D)', [8]],
  ['8<u(D)', [9]],
  ['u(D)===9||u(D)==2', [9, 2]],
  ['3===u(D)', [3]],
  ['D.value>4', [5]],
  ['u(v).nav.clicks>=10', [10]],
  ['u(y).clicks>11', [12]],
])('a built slide with %s waits for %j', (code, clicks) => expect(built(code)).toEqual(clicks))

it.each(['u(D)<8', 'u(D)>d', 'u(E)>7', 'D>7', 'f(u(D),7)', 'u(O)>7', 'u(D)!==7', '8>u(D)', 'u(y).total>11'])(
  'a built slide with %s waits for none',
  (code) => expect(built(code)).toEqual([]),
)

it('a slide of a development server waits too', () => {
  expect(awaitedClicksIn('($setup.$clicks > 7) ? a : b')).toEqual([8])
  expect(awaitedClicksIn('(_unref($clicks) >= 7)')).toEqual([7])
  expect(awaitedClicksIn('($setup.$slidev.nav.clicks > 2 && $setup.$nav.clicks > 1)')).toEqual([3, 2])
})
