/**
 * Four of the twelve steps of a coding agent: GPT-4, in SWE-agent, on an issue of the library pydicom. Commands, results and
 * thoughts are those of the published run, shortened with “…” only. Copyright 2024 John Yang, Carlos E. Jimenez, Alexander
 * Wettig, Shunyu Yao, Karthik Narasimhan, Ofir Press; MIT licence.
 * @see https://github.com/SWE-agent/SWE-agent (tests/test_data/trajectories, pydicom__pydicom-1458.traj)
 */
import type { RecordedGoalRun } from './agent-goals'

/** Steps of the published run, of which `codingRun` has four. */
export const CODING_STEPS = 12

const round = (
  turn: number,
  [name, parameters]: readonly [name: string, parameters: string],
  observation: { ok: boolean; text: string },
  thought: string,
) => ({ thought, call: { id: String(turn), name, arguments: parameters }, turn, observation })

/** The issue, the agent, and its steps; `turn` is a step's number in the published run. */
export const codingRun: { goal: string; by: string; run: RecordedGoalRun } = {
  goal: 'Pixel Representation attribute should be optional for pixel data handler',
  by: 'a model, GPT-4',
  run: {
    rounds: [
      round(
        3,
        ['python', 'reproduce_bug.py'],
        { ok: false, text: 'AttributeError: …' },
        '… reproduce the bug.',
      ),
      round(6, ['edit', '287:295 …'], { ok: false, text: "… unmatched ']'" }, 'Let’s edit the code …'),
      round(
        9,
        ['edit', '287:296 …'],
        { ok: true, text: 'File updated. …' },
        '… ensure the syntax is correct …',
      ),
      round(
        10,
        ['python', 'reproduce_bug.py'],
        { ok: true, text: 'Script completed successfully, …' },
        '… re-run …',
      ),
    ],
    end: {
      kind: 'answer',
      text: 'With the bug fixed and the cleanup complete, we can now submit the changes to the code base.',
    },
  },
}
