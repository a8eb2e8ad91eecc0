/** Icons in a box of 48 × 48: strokes in ink, some shapes filled. */
import type { FloorId } from '../../data/floors'

/** One path of an icon. */
export interface IconPath {
  d: string
  /** Filled with ink. */
  solid?: boolean
  /** Drawn with a thicker stroke. */
  bold?: boolean
}
const line = (d: string): IconPath => ({ d })
const solid = (d: string): IconPath => ({ d, solid: true })
/** A circle as a path. */
const circle = (cx: number, cy: number, r: number, fill = false): IconPath => ({
  d: `M${cx - r} ${cy}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`,
  solid: fill,
})

const loop = line('M40 18A17 17 0 0 0 9 17M8 30a17 17 0 0 0 31 1M8 7l1 10 10-1M40 41l-1-10-10 1')
const bubble = line('M6 8h36v24H24l-10 9v-9H6zM14 17h20M14 24h12')

const floorIcons = {
  theory: [
    line('M12 8H7v32h5M36 8h5v32h-5M16 16h4v4h-4zM28 16h4v4h-4zM16 28h4v4h-4z'),
    solid('M28 28h4v4h-4z'),
  ],
  frameworks: [line('M8 42V8h32M8 18L20 8M30 8v10M26 26a4 4 0 1 0 4-8M2 42h14'), line('M24 32h12v10H24z')],
  models: [line('M24 6l18 8-18 8-18-8zM6 23l18 8 18-8M6 32l18 8 18-8')],
  applications: [bubble],
} satisfies Record<FloorId, IconPath[]>

/** All icons: floors and their ideas by id (data/floors.ts), then tools and symbols. */
export const icons = {
  ...floorIcons,
  // Floor 1
  'linear-algebra': [line('M13 8H7v32h6M35 8h6v32h-6M17 17h4M27 17h4M17 24h4M27 24h4M17 31h4M27 31h4')],
  probability: [line('M4 38h40M6 37c9 0 10-27 18-27s9 27 18 27M24 10v28')],
  backpropagation: [
    circle(9, 14, 4),
    circle(9, 34, 4),
    circle(26, 24, 4),
    circle(41, 24, 4),
    line('M13 16l9 6M13 32l9-6M30 24h7M40 34c-4 8-14 10-24 8m5-5l-6 5 6 4'),
  ],
  optimization: [line('M4 8c4 44 36 44 40 4'), circle(9, 20, 3.5, true), circle(15, 31, 3), circle(24, 36, 3)],
  transformers: [line('M10 42h28M12 33h24v6H12zM12 23h24v6H12zM12 13h24v6H12zM24 12V4m-4 4l4-4 4 4')],
  attention: [
    line('M6 36h6v6H6zM21 36h6v6h-6zM36 36h6v6h-6zM21 6h6v6h-6z'),
    line('M9 36L22 12M39 36L26 12'),
    { d: 'M24 36V12', bold: true },
  ],
  // Floor 2
  autodiff: [line('M6 38C16 38 18 10 42 10M12 44L36 8'), circle(24, 26, 3.5, true)],
  gpu: [
    line(
      'M12 12h24v24H12zM18 18h12v12H18zM16 12V5M24 12V5M32 12V5M16 43v-7M24 43v-7M32 43v-7M12 16H5M12 24H5M12 32H5M43 16h-7M43 24h-7M43 32h-7',
    ),
  ],
  networks: [
    circle(8, 14, 4),
    circle(8, 34, 4),
    circle(24, 8, 4),
    circle(24, 24, 4),
    circle(24, 40, 4),
    circle(41, 24, 4, true),
    line('M12 13l8-4M12 15l8 7M12 33l8-7M12 35l8 4M28 10l10 11M28 24h9M28 38l10-11'),
  ],
  'training-loops': [loop],
  // Floor 3
  pretrained: [line('M8 10h14v30H8zM22 14h8v26h-8zM30 12l8-2 6 29-8 2zM12 16h6M12 34h6')],
  'fine-tuned': [line('M10 6v36M24 6v36M38 6v36'), solid('M5 26h10v6H5zM19 14h10v6H19zM33 30h10v6H33z')],
  aligned: [line('M24 6v36M14 42h20M8 14h32M8 14L2 28h12zM40 14l-6 14h12z')],
  // Floor 4
  chatbots: [bubble],
  agents: [loop, solid('M19 19h10v10H19z')],
  rag: [line('M6 12h20v28H6zM11 8h20v5M16 4h20v5'), circle(31, 28, 8), line('M37 34l7 7M11 20h8M11 27h8')],
  saas: [
    line('M4 8h40v32H4zM4 16h40M9 12h2M15 12h2'),
    solid('M28 22h10v12H28z'),
    line('M10 22h12M10 28h12M10 34h8'),
  ],
  // Floor 4: activities
  'call-api': [line('M5 8h12v32H5zM31 8h12v32H31zM17 18h11m-5-5l5 5-5 5M31 31H20m5-5l-5 5 5 5')],
  'design-prompts': [line('M24 42H8V6h24v12M14 14h12M14 21h8M14 28h5M38 18l5 5-15 15-7 2 2-7z')],
  'connect-tools': [line('M16 4v12M32 4v12M10 16h28v6c0 8-6 13-14 13s-14-5-14-13zM24 35v9')],
  'build-workflows': [line('M4 6h14v12H4zM30 18h14v12H30zM4 30h14v12H4zM18 12h6v12h6M18 36h6V24')],
  summarise: [line('M6 8h36M6 16h36M6 24h36M24 29v8m-5-5l5 5 5-5'), { d: 'M6 43h24', bold: true }],
  // Tools of a chat or an agent
  clock: [circle(24, 24, 19), line('M24 12v12l9 6')],
  calculator: [
    line(
      'M10 4h28v40H10zM15 10h18v7H15zM16 25h2M23 25h2M30 25h2M16 31h2M23 31h2M30 31h2M16 37h2M23 37h2M30 37h2',
    ),
  ],
  'web-search': [circle(20, 20, 14), line('M30 30l13 13M6 20h28M20 6c-8 9-8 19 0 28M20 6c8 9 8 19 0 28')],
  files: [line('M12 10h16l8 8v26H12zM28 10v8h8M18 26h12M18 34h12M8 36V4h18')],
  // Symbols
  play: [solid('M12 6l28 18-28 18z')],
  pause: [solid('M8 6h10v36H8zM30 6h10v36H30z')],
  person: [circle(24, 13, 8), line('M8 44c0-26 32-26 32 0z')],
  star: [
    solid(
      'M24 3.3L29.7 17.5 44.9 18.5 33.3 28.3 36.9 43.1 24 35.1 11.1 43.1 14.7 28.3 3.1 18.5 18.3 17.5z',
    ),
  ],
  share: [
    { d: 'M16.6 20.9L36 10.7M16.6 27.1L36 37.3', bold: true },
    circle(10.7, 24, 6.7),
    circle(37.3, 10, 6.7, true),
    circle(37.3, 38, 6.7, true),
  ],
  door: [line('M9.2 46.2V1.8h25.9v44.4M9.2 1.8l16.6 7.4v31.4L9.2 46.2M35.1 24h11.1')],
  licence: [line('M9.3 4h21.4l8 8v32H9.3zM30.7 4v8h8M14.7 20h18.6M14.7 26.7h18.6M14.7 33.3h12')],
} satisfies Record<string, IconPath[]>

export type IconName = keyof typeof icons
