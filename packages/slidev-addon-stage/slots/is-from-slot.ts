/** Whether this is the talk of so many minutes or a longer one: for what a slide shows only there, as its notes have `FROM 45:`. */
export const isFromSlot = (minutes: number): boolean => __STAGE_SLOT__ >= minutes
