import { foldInPlace } from './folded.ts'
import type { Channel } from './plan-reading.ts'

const WORDS: readonly (readonly [Channel, RegExp])[] = [
  ['radio', /phat thanh|truyen thanh|\bloa\b|dai truyen|song phat/],
  ['portal', /cong thong tin|trang thong tin|chuyen trang|website|cong ttdt|trang ttdt|trang tin dien tu/],
  ['social', /zalo|facebook|fanpage|mang xa hoi|youtube|tiktok/],
  ['training', /tap huan|boi duong|quan triet|(?:mo|cac|to chuc)(?: cac)? lop|lop hoc|lop huong dan/],
  ['contest', /cuoc thi|hoi thi|thi tim hieu|thi truc tuyen|san khau hoa/],
  ['dialogue', /doi thoai|toa dam|gap mat|gap go/],
  [
    'visual',
    /pa ?-?no|ap phich|bang ron|bang ?-?zon|khau hieu|to roi|to gap|bang dien tu|man hinh led|truc quan|infographic|bang led|poster/,
  ],
  ['culture', /van nghe|tieu pham|san khau|hoat dong van hoa|giao luu van hoa/],
  ['public-posting', /niem yet|cong khai/],
  ['feedback', /phan anh,? (?:va )?kien nghi|duong day nong|hom thu gop y|hop thu/],
  ['survey', /khao sat|lay y kien|do luong (?:su )?hai long|phieu danh gia/],
  ['inspection', /kiem tra|thanh tra/],
  ['report', /bao cao/],
  ['contract', /hop dong/],
  [
    'media',
    /bao chi|phong su|phuong tien thong tin dai chung|ban tin (?!ve|cai cach|truyen thanh|phat thanh)|truyen hinh|san pham truyen thong|\bvideo\b|bao, dai|tren bao/,
  ],
  [
    'meeting',
    /hoi nghi(?! (?:doi thoai|tap huan|quan triet|toa dam|boi duong))|(?<!tong |phoi |ket |lien |truong |thich |phu |tich |to )\bhop\b(?! (?:dong|tac|phap|ly|le))|giao ban|sinh hoat|tiep xuc cu tri|hoi thao|ngay hoi/,
  ],
]

/** The ways in which something is told, by the words of its title; what the title leaves open is looked for in `details`. */
export function channelsOf(title: string, details: string): Channel[] {
  const own = matches(title)
  if (own.length > 0) return own
  const below = matches(details)
  return below.length > 0 ? below : ['other']
}

function matches(text: string): Channel[] {
  const folded = foldInPlace(text)
  return WORDS.filter(([, pattern]) => pattern.test(folded)).map(([channel]) => channel)
}
