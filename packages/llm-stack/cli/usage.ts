export const usage = `llm-stack chat FILE.gguf                     talks with a chat model
llm-stack chances FILE.gguf "TEXT"           the likeliest next tokens of a text
llm-stack tokens FILE.gguf "TEXT"            the tokens of a text
llm-stack embed FILE.gguf "TEXT" "TEXT" …    how near texts are in meaning: cosines of their embeddings

Models are GGUF files: of the architecture llama with byte pairs and, for chat, ChatML, such as SmolLM2; for embed of
the architecture bert, such as all-MiniLM-L6-v2. Everything runs on this machine, on one thread.

  --ask TEXT          chat: one reply, then the end
  --system TEXT       chat: the system message, instead of the model's own
  --temperature X     chat: 0 takes the likeliest token (default), 1 samples by the model's own probabilities
  --seed N            chat: seed of sampling (default 1)
  --max-tokens N      chat: most tokens of a reply (default 512)
  --top N             chances: how many (default 10)
  --json              JSON with full precision; embed: with the vectors
  --help              show this help

Ctrl-C stops a reply, and between replies the chat. Exit code: 0 = done, 1 = failed, 2 = a wrong command.
`
