import { describe, expect, it } from 'vitest'
import { wrapArtifacts } from './mark-artifacts'

const collapseSpaces = (text: string) => text.replace(/\s+/g, ' ').trim()

describe('wrapArtifacts', () => {
  const wrap = (text: string, isUnmarked?: (name: string) => boolean) =>
    collapseSpaces(wrapArtifacts(text, isUnmarked))

  it('wraps paths outside marked content, and leaves marked content as it is', () =>
    expect(wrap('q 1 0 0 RG 0 0 m 5 5 l S Q /P <</MCID 0 >>BDC 0 0 9 9 re f EMC')).toBe(
      'q 1 0 0 RG /Artifact BMC 0 0 m 5 5 l S EMC Q /P <</MCID 0 >>BDC 0 0 9 9 re f EMC',
    ))

  it('wraps what is in marked content that belongs to no tag, as an ActualText alone', () =>
    expect(wrap('/Span <</ActualText <FEFF> >>BDC (a) Tj EMC /Artifact BMC (b) Tj EMC')).toBe(
      '/Span <</ActualText <FEFF> >>BDC /Artifact BMC (a) Tj EMC EMC /Artifact BMC (b) Tj EMC',
    ))

  it('leaves a clipping path as it is, also before what is painted', () =>
    expect(wrap('0 0 9 9 re W n 1 1 m 5 5 l S')).toBe('0 0 9 9 re W n /Artifact BMC 1 1 m 5 5 l S EMC'))

  it('wraps a shading', () => expect(wrap('q /Sh0 sh Q')).toBe('q /Artifact BMC /Sh0 sh EMC Q'))

  it('wraps text operators inside a text object, whatever the string contains', () =>
    expect(wrap('BT /F1 9 Tf (a \\) f (b) S) Tj <0041> Tj ET')).toBe(
      'BT /F1 9 Tf /Artifact BMC (a \\) f (b) S) Tj EMC /Artifact BMC <0041> Tj EMC ET',
    ))

  it('wraps an XObject, unless it has marked content inside', () =>
    expect(wrap('/X1 Do /X2 Do', (name) => name === 'X1')).toBe('/Artifact BMC /X1 Do EMC /X2 Do'))
})
