/** What a reward model and a model make of votes between two answers. */

/**
 * Rewards of two answers such that their difference explains the votes; their mean is 0.
 * Bradley & Terry 1952: the chance that B wins is 1 / (1 + exp(rewardA − rewardB)).
 * Throws RangeError unless both have votes: with none against it a reward has no bound.
 */
export function rewards(votesA: number, votesB: number): [number, number] {
  if (!(votesA > 0 && votesB > 0)) throw new RangeError('Each answer needs at least one vote.')
  const half = Math.log(votesB / votesA) / 2
  return [-half, half]
}

/**
 * Chances of the answers after alignment: the old chances times exp(reward / leash), made to add up to 1.
 * A long leash keeps the model near what it was. Rafailov et al. 2023, equation 4.
 */
export function aligned(before: readonly number[], reward: readonly number[], leash: number): number[] {
  const weight = before.map((p, i) => p * Math.exp(reward[i] / leash))
  const sum = weight.reduce((a, b) => a + b)
  return weight.map((w) => w / sum)
}
