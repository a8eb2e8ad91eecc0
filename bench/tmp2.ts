import { Adam, train, manualSeed } from '../stack/frameworks'
import { GPT, MICRO, TENFOLD } from '../stack/frameworks/gpt.test-helper'
import { seeded } from '../stack/theory'
import { FusedGPT } from './fused'
for (const size of [MICRO, TENFOLD]) {
  manualSeed(1)
  const model = GPT(size)
  const fused = new FusedGPT(size)
  let at = 0
  for (const p of model.parameters()) {
    fused.parameters.set(p.data, at)
    at += p.data.length
  }
  const opt = Adam(model.parameters(), { lr: 0.01 })
  const r = seeded(3)
  const batches = Array.from({ length: 20 }, () => ({
    x: Int32Array.from({ length: 16 }, () => Math.floor(r() * 27)),
    y: Int32Array.from({ length: 16 }, () => Math.floor(r() * 27)),
  }))
  for (let i = 0; i < 10; i++)
    console.log(train(model, [batches[i]], opt), fused.step(batches[i].x, batches[i].y, 0.01))
  const n = size === MICRO ? 100 : 10
  for (let k = 0; k < 5; k++) {
    let t = performance.now()
    let l = 0
    for (let i = 0; i < n; i++) l = train(model, batches, opt)
    const a = (performance.now() - t) / n / 20
    t = performance.now()
    let f = 0
    for (let i = 0; i < n; i++) for (const b of batches) f = fused.step(b.x, b.y, 0.01)
    const b = (performance.now() - t) / n / 20
    console.log('ours', a.toFixed(4), 'fused', b.toFixed(4), 'ratio', (b / a).toFixed(2), l, f)
  }
}
