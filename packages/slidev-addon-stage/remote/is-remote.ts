/** Whether the deck is served to the whole network, so that a phone may steer the talk. */
export const isRemote = (): boolean => __STAGE_REMOTE__
