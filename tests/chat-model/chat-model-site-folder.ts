/** The folder of the deck that is built with the chat model. */
export const CHAT_MODEL_SITE_FOLDER = 'test-results/site-with-chat-model'
