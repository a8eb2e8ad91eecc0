import { expect, it, vi } from 'vitest'
import { lanAddresses } from '../remote/lan-addresses'
import { instructions, type RunningDeck } from './instructions'

vi.mock('../remote/lan-addresses')
const deck: RunningDeck = { port: 3030, requestedPort: 3030, usesHistory: true, password: '' }
const linesOf = (change: Partial<RunningDeck>) => instructions({ ...deck, ...change }).join('\n')

it('says where the windows are, in both kinds of address', () => {
  expect(linesOf({})).toContain('Presenter:  http://localhost:3030/presenter/1\n')
  expect(linesOf({ usesHistory: false })).toContain('Presenter:  http://localhost:3030/#/presenter/1\n')
})

it('says the length of the talk, and that another port was taken', () => {
  expect(linesOf({})).not.toMatch(/minutes|busy/)
  expect(linesOf({ slot: 20, slotHint: '; another: …' })).toContain('The talk of 20 minutes; another: …')
  expect(linesOf({ port: 3031 })).toContain('Port 3030 is busy, so the deck is at 3031.')
})

it('prints the password and a QR code for the network', () => {
  vi.mocked(lanAddresses).mockReturnValue(['10.0.0.7'])
  const remote = linesOf({ password: 'k7m4x-q9tzc' })
  expect(remote).toContain('Audience:   http://10.0.0.7:3030/\n')
  expect(remote).toContain('Presenter:  http://10.0.0.7:3030/presenter/1?password=k7m4x-q9tzc\n')
  expect(remote).toMatch(/[▀▄█]{5}/)
  expect(linesOf({ password: 'k7m4x-q9tzc', usesHistory: false })).toContain(
    'http://10.0.0.7:3030/?password=k7m4x-q9tzc#/presenter/1\n',
  )
  vi.mocked(lanAddresses).mockReturnValue([])
  expect(linesOf({ password: 'k7m4x-q9tzc' })).toContain('This machine is in no network')
})
