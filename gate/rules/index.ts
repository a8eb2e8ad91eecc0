/** All rules, in the order in which they are told. */
import { axe } from './axe'
import { back } from './back'
import { broken } from './broken'
import { busy } from './busy'
import { clipped } from './clipped'
import { contrastRule } from './contrast'
import { crowd } from './crowd'
import { edge } from './edge'
import { focus } from './focus'
import { heading } from './heading'
import { ids } from './ids'
import { keys } from './keys'
import { language } from './language'
import { leads } from './leads'
import { leaks } from './leaks'
import { links } from './links'
import { marks } from './marks'
import { motion } from './motion'
import { names } from './names'
import { never } from './never'
import { errors, outward, requests } from './noise'
import { notes } from './notes'
import { outline } from './outline'
import { overlap } from './overlap'
import { pictures } from './pictures'
import { print } from './print'
import { rest } from './rest'
import type { Rule } from './rule'
import { size } from './size'
import { spoken } from './spoken'
import { tags } from './tags'
import { unseen } from './unseen'

export const rules: readonly Rule[] = [
  rest,
  errors,
  requests,
  outward,
  pictures,
  edge,
  clipped,
  overlap,
  unseen,
  never,
  contrastRule,
  size,
  crowd,
  heading,
  broken,
  links,
  axe,
  names,
  spoken,
  focus,
  motion,
  back,
  keys,
  busy,
  leaks,
  notes,
  marks,
  ids,
  language,
  print,
  leads,
  tags,
  outline,
]

/** Those that are about the deck's PDF. */
export const ofPdf: readonly string[] = rules
  .filter(({ of }) => of === 'page' || of === 'book')
  .map(({ id }) => id)
