/** One invocation for each number of the result, in workgroups of 16 × 16. */
const SHADER = /* wgsl */ `
@group(0) @binding(0) var<storage, read> a: array<f32>;
@group(0) @binding(1) var<storage, read> b: array<f32>;
@group(0) @binding(2) var<storage, read_write> c: array<f32>;
override n: u32;

@compute @workgroup_size(16, 16)
fn main(@builtin(global_invocation_id) at: vec3u) {
  if (at.x >= n || at.y >= n) { return; }
  var sum = 0.0;
  for (var k = 0u; k < n; k++) { sum += a[at.y * n + k] * b[k * n + at.x]; }
  c[at.y * n + at.x] = sum;
}`

/** A matrix product a·b on the graphics card, with a and b already in its memory. */
export interface GpuProduct {
  /** The adapter is a software renderer on the CPU: correct, but no graphics card. */
  software: boolean
  /** Computes a·b [n, n] and reads it back. */
  run(): Promise<Float32Array>
  /** Releases the device. */
  stop(): void
}

/** Prepares the product of a, b [n, n]; undefined where the browser has no WebGPU or finds no adapter. */
export async function createGpuProduct(
  a: Float32Array<ArrayBuffer>,
  b: Float32Array<ArrayBuffer>,
  n: number,
): Promise<GpuProduct | undefined> {
  const adapter = await navigator.gpu?.requestAdapter({ powerPreference: 'high-performance' })
  if (!adapter) return undefined
  const device = await adapter.requestDevice()
  const bytes = 4 * n * n
  const { STORAGE, COPY_DST, COPY_SRC, MAP_READ } = GPUBufferUsage
  const [left, right] = [a, b].map((data) => {
    const buffer = device.createBuffer({ size: bytes, usage: STORAGE | COPY_DST })
    device.queue.writeBuffer(buffer, 0, data)
    return buffer
  })
  const result = device.createBuffer({ size: bytes, usage: STORAGE | COPY_SRC })
  const readback = device.createBuffer({ size: bytes, usage: COPY_DST | MAP_READ })
  const pipeline = await device.createComputePipelineAsync({
    layout: 'auto',
    compute: { module: device.createShaderModule({ code: SHADER }), constants: { n } },
  })
  const bindGroup = device.createBindGroup({
    layout: pipeline.getBindGroupLayout(0),
    entries: [left, right, result].map((buffer, binding) => ({ binding, resource: { buffer } })),
  })
  return {
    software:
      adapter.info.isFallbackAdapter || /swiftshader|llvmpipe|software/i.test(describeAdapter(adapter.info)),
    async run() {
      const commands = device.createCommandEncoder()
      const pass = commands.beginComputePass()
      pass.setPipeline(pipeline)
      pass.setBindGroup(0, bindGroup)
      pass.dispatchWorkgroups(Math.ceil(n / 16), Math.ceil(n / 16))
      pass.end()
      commands.copyBufferToBuffer(result, 0, readback, 0, bytes)
      device.queue.submit([commands.finish()])
      await readback.mapAsync(GPUMapMode.READ)
      const values = new Float32Array(readback.getMappedRange().slice(0))
      readback.unmap()
      return values
    },
    stop: () => device.destroy(),
  }
}

const describeAdapter = (info: GPUAdapterInfo) =>
  `${info.vendor} ${info.architecture} ${info.device} ${info.description}`
