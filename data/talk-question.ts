/** The question that goes down the building on `journey`, and through the talk. */
export const talkQuestion = 'Why is the sky blue?'
