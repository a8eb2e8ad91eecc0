import { expect, test } from 'vitest'
import { freshWeights, meanLoss, nameLoss, nextLetter, PARAMETERS, random, sample, train } from './names-gpt'

test('has the 4,192 parameters the slides speak of', () => {
  expect(PARAMETERS).toBe(4192)
})

test('its gradients agree with a nudge to each weight', () => {
  const rng = random(1)
  const w = freshWeights(rng).map((v) => 4 * v)
  const g = new Float64Array(PARAMETERS)
  nameLoss(w, 'anna', g)
  const loss = () => {
    const l = nameLoss(w, 'anna')
    return l.sum / l.count
  }
  for (let k = 0; k < 300; k++) {
    const i = Math.floor(rng() * PARAMETERS)
    const kept = w[i]
    w[i] = kept + 1e-5
    const up = loss()
    w[i] = kept - 1e-5
    const down = loss()
    w[i] = kept
    expect(g[i]).toBeCloseTo((up - down) / 2e-5, 6)
  }
})

test('chances of the next letter add up to one, and a fresh model knows nothing', () => {
  const w = freshWeights(random(2))
  expect(nextLetter(w, 'mar').reduce((a, b) => a + b)).toBeCloseTo(1, 9)
  expect(meanLoss(w, ['maria', 'tom'])).toBeCloseTo(Math.log(27), 0)
})

test('learns two names by heart', () => {
  const rng = random(3)
  const w = freshWeights(rng)
  train(w, ['maria', 'tom'], { steps: 150, batch: 2, rate: 0.02, rng })
  expect(['maria', 'tom']).toContain(sample(w, rng, 0.5))
})
