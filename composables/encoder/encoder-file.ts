/** The shipped encoder: its path inside public/, its size in bytes, and its checksum. */
export const ENCODER_FILE = {
  path: 'encoder/all-MiniLM-L6-v2.Q4_1.gguf',
  size: 15_506_560,
  sha256: 'b3e617630cc2ab55fe0d3d30ce955a094e762ada38649f1f6752e0c0ed3a307d',
}
