/** Sample texts whose tokens surprise. */
export const samples: readonly { name: string; text: string }[] = [
  { name: 'strawberry', text: 'strawberry' },
  { name: 'with a space', text: ' strawberry' },
  { name: 'numbers', text: 'In 1969: 384,400 km' },
  { name: 'an emoji', text: '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}\u200d\u{1f466}' },
  { name: 'Thai', text: 'สวัสดีชาวโลก' },
  { name: 'Japanese', text: '今日はいい天気です' },
]
