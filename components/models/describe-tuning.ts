/** Sentences about fine-tuning for the slide and for screen readers. */
import { namesRun } from '../../data/names-run'
import { formatCount, formatFixed, formatPercent } from '../kit'
import { SAMPLE_SIZE, type TuningProgress } from './tuning-frames'

/** A loss with two decimals. */
export const formatLoss = (loss: number): string => formatFixed(loss, 2)

/** How many weights tuning changes: counted for the recorded run, in general for a live one. */
export const describeMovedWeights = (isLive: boolean): string =>
  isLive
    ? 'almost all weights move'
    : `${formatCount(namesRun.tuning.moved)} of ${formatCount(namesRun.parameters)} weights move`

/** How the shares and losses are measured; a live run samples fewer names than the recorded one. */
export const describeMeasurements = (isLive: boolean): string =>
  `Names it invents are in no list; shares of ${isLive ? SAMPLE_SIZE : '1,000'} it drew. ` +
  `Other names: ${namesRun.names.validation}, kept back in pretraining.`

/** The share of names with the ending after tuning, and the loss on other names before and after. */
export const describeTuningOutcome = ({ step, before, current }: TuningProgress): string =>
  `After ${step} steps ${formatPercent(current.share)} of its names end in ${namesRun.tuning.ending}. ` +
  `Loss on other names: ${formatLoss(before.otherLoss)} before, ${formatLoss(current.otherLoss)} now.`
