import sharp from 'sharp'

const WIDTH = 640
const HEIGHT = 480
// Letters as strokes: the machine may have no font at all.
const MARK = [
  'M0 60 V0 L22 34 L44 0 V60',
  'M60 60 L84 6 L108 60 M69 40 H99',
  'M70 -4 L84 -16 L98 -4',
  'M70 -26 Q77 -34 84 -27 T98 -28',
  'M124 0 V40 Q124 60 145 60 T166 40 V0',
]

/** A JPEG that nobody takes for a photograph: flat shapes of the subject with MẪU drawn across. */
export async function drawPicture(subject: string, turn: number): Promise<Uint8Array> {
  const hue = (turn * 47) % 360
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">
    <rect width="${WIDTH}" height="${HEIGHT}" fill="hsl(${hue} 35% 88%)"/>
    <rect y="330" width="${WIDTH}" height="150" fill="hsl(${hue} 22% 72%)"/>
    ${scene(subject, hue, turn)}
    <g transform="translate(236 250) rotate(-14 84 30)" fill="none" stroke-linecap="round" stroke-linejoin="round">
      ${strokes('#fff', 17)}${strokes('#b3261e', 9)}
    </g></svg>`
  return new Uint8Array(await sharp(Buffer.from(svg)).jpeg({ quality: 72 }).toBuffer())
}

function strokes(colour: string, width: number): string {
  return MARK.map((path) => `<path d="${path}" stroke="${colour}" stroke-width="${width}"/>`).join('')
}

function scene(subject: string, hue: number, turn: number): string {
  if (subject === 'banner')
    return `<rect x="60" y="90" width="520" height="96" fill="#b3261e"/>${lines(90, 118, 460, '#ffe9a8')}<rect x="52" y="70" width="10" height="270" fill="#555"/><rect x="578" y="70" width="10" height="270" fill="#555"/>`
  if (subject === 'board')
    return `<rect x="120" y="60" width="400" height="260" fill="#fff" stroke="#555" stroke-width="8"/>${[0, 1, 2].map((row) => lines(150, 95 + row * 72, 340, '#8a8f98')).join('')}`
  if (subject === 'leaflet')
    return [0, 1, 2]
      .map(
        (page) =>
          `<g transform="translate(${130 + page * 130} ${80 + page * 18})"><rect width="120" height="190" fill="#fff" stroke="#777" stroke-width="3"/>${lines(16, 26, 88, '#8a8f98')}${lines(16, 90, 88, '#8a8f98')}</g>`,
      )
      .join('')
  const table =
    subject === 'counter' ? `<rect x="0" y="270" width="${WIDTH}" height="70" fill="hsl(${hue} 30% 45%)"/>` : ''
  const screen =
    subject === 'training'
      ? `<rect x="200" y="40" width="240" height="140" fill="#fff" stroke="#555" stroke-width="6"/>${lines(225, 70, 190, '#8a8f98')}`
      : ''
  return `${screen}${people(hue, turn)}${table}`
}

function people(hue: number, turn: number): string {
  return Array.from({ length: 7 + (turn % 5) }, (_, index) => {
    const x = 50 + ((index * 97 + turn * 31) % 540)
    const y = 230 + ((index * 53) % 90)
    return `<circle cx="${x}" cy="${y}" r="24" fill="hsl(28 35% ${58 + (index % 3) * 7}%)"/><path d="M${x - 38} ${y + 92} Q${x} ${y - 8} ${x + 38} ${y + 92} Z" fill="hsl(${(hue + index * 40) % 360} 32% 45%)"/>`
  }).join('')
}

function lines(x: number, y: number, width: number, colour: string): string {
  return [0, 1, 2]
    .map(
      (row) => `<rect x="${x}" y="${y + row * 18}" width="${width - row * (width / 6)}" height="8" fill="${colour}"/>`,
    )
    .join('')
}
