import { describe, expect, it } from 'vitest'
import { SCREEN_QUERIES, verifyScreens } from './screens'

const linux = `Screen 0: minimum 320 x 200, current 3200 x 1080, maximum 16384 x 16384
eDP-1 connected primary 1920x1080+0+0 (normal left inverted right x axis y axis) 309mm x 174mm
   1920x1080     60.02*+  59.93
HDMI-1 connected 1280x720+1920+0 (normal left inverted right x axis y axis) 1600mm x 900mm
DP-1 disconnected (normal left inverted right x axis y axis)
DP-2 connected (normal left inverted right x axis y axis)
`
const mac = `      Displays:
        Color LCD:
          Resolution: 2880 x 1800 Retina
        EPSON PJ:
          Resolution: 1024 x 768 (XGA - eXtended Graphics Array)
`

describe('SCREEN_QUERIES', () => {
  it('parse the output of each system', () => {
    expect(SCREEN_QUERIES.linux!.parse(linux)).toEqual([
      { width: 1920, height: 1080 },
      { width: 1280, height: 720 },
    ])
    expect(SCREEN_QUERIES.darwin!.parse(mac)).toEqual([
      { width: 2880, height: 1800 },
      { width: 1024, height: 768 },
    ])
    expect(SCREEN_QUERIES.win32!.parse('1920x1080\r\n800x600\r\n')).toEqual([
      { width: 1920, height: 1080 },
      { width: 800, height: 600 },
    ])
    expect(SCREEN_QUERIES.linux!.parse('')).toEqual([])
  })
})

describe('verifyScreens', () => {
  it('is ready for two screens that are wide enough', () => {
    const [laptop, projector, old] = [
      { width: 1920, height: 1080 },
      { width: 1024, height: 768 },
      { width: 800, height: 600 },
    ]
    expect(verifyScreens([laptop, projector])).toMatchObject({
      state: 'ready',
      message: '1920 × 1080, 1024 × 768',
    })
    expect(verifyScreens([laptop])).toMatchObject({
      state: 'attention',
      hint: expect.stringContaining('projector'),
    })
    expect(verifyScreens([])).toMatchObject({ state: 'attention' })
    expect(verifyScreens([laptop, old])).toMatchObject({
      state: 'failure',
      message: '1920 × 1080, 800 × 600',
    })
  })
})
