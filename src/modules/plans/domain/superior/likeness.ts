import { foldedKey } from '#kernel/domain/vietnamese.ts'
import type { Channel } from '../reading/plan-reading.ts'

/**
 * One word for what offices say in many ways; longer phrases first. Channels and units are the same thing under every name, so that
 * "hệ thống loa" and "Đài Truyền thanh" meet.
 */
const SAME: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:dich vu cong truc tuyen|dvc truc tuyen|dvctt|nop ho so truc tuyen|ho so truc tuyen|nop ho so qua mang)\b/g,
    'dvctt',
  ],
  [/\b(?:kiem soat thu tuc hanh chinh|kiem soat tthc)\b/g, 'kiemsoat tthc'],
  [/\b(?:thu tuc hanh chinh|tthc)\b/g, 'tthc'],
  [/\b(?:cai cach hanh chinh(?: nha nuoc)?|cchc)\b/g, 'cchc'],
  [/\b(?:chuyen doi so|cds)\b/g, 'chuyendoiso'],
  [/\b(?:to cong nghe so cong dong|tcnscd)\b/g, 'tocongngheso'],
  [
    /\b(?:bo phan (?:mot cua|tiep nhan va tra ket qua|tn va tkq)|trung tam phuc vu hanh chinh cong|mot cua)\b/g,
    'motcua',
  ],
  [
    /\b(?:he thong (?:truyen thanh|loa|phat thanh)|dai (?:truyen thanh|phat thanh)|truyen thanh|phat thanh|loa)\b/g,
    'truyenthanh',
  ],
  [
    /\b(?:cong|trang) thong tin dien tu\b|\btrang tin dien tu\b|\b(?:trang|cong) ttdt\b|\bwebsite\b|\btrang thong tin\b/g,
    'trangtin',
  ],
  [/\b(?:mang xa hoi|zalo oa|zalo|facebook|fanpage|tiktok|youtube)\b/g, 'mangxahoi'],
  [/\b(?:pa no|pano|ap phich|bang ron|bang zon|khau hieu|poster|bang dien tu|man hinh led|truc quan)\b/g, 'trucquan'],
  [/\b(?:to roi|to gap|cam nang)\b/g, 'toroi'],
  [/\b(?:niem yet(?: cong khai)?|cong khai)\b/g, 'niemyet'],
  [/\b(?:tap huan|boi duong|lop huong dan)\b/g, 'taphuan'],
  [/\b(?:cuoc thi|hoi thi|thi truc tuyen|thi tim hieu)\b/g, 'cuocthi'],
  [/\b(?:doi thoai|toa dam|gap go|gap mat)\b/g, 'doithoai'],
  [/\b(?:hoi nghi|cuoc hop|hop giao ban|giao ban|hop thon|sinh hoat|hop)\b/g, 'hoinghi'],
  [/\b(?:phan anh(?: va)? kien nghi|pakn|duong day nong|hom thu gop y|hop thu gop y)\b/g, 'phananh'],
  [/\b(?:chi so hai long|muc do hai long|su hai long|hai long|sipas)\b/g, 'hailong'],
  [/\b(?:khao sat|lay y kien|dieu tra xa hoi hoc|phieu danh gia)\b/g, 'khaosat'],
  [/\b(?:par ?index|chi so cchc)\b/g, 'parindex'],
  [/\b(?:kiem tra|thanh tra)\b/g, 'kiemtra'],
  [/\b(?:bao cao|tong hop ket qua)\b/g, 'baocao'],
  [/\b(?:so ket|tong ket)\b/g, 'tongket'],
  [/\b(?:can bo cong chuc vien chuc|can bo cong chuc|cong chuc vien chuc|cbccvc|cbcc|can bo|cong chuc)\b/g, 'canbo'],
  [/\b(?:nguoi dan|nhan dan|cong dan|quan chung|ba con)\b/g, 'nguoidan'],
  [/\b(?:doan vien hoi vien|hoi vien doan vien|doan vien|hoi vien)\b/g, 'hoivien'],
  [
    /\b(?:dang (?:tai )?tin bai|viet tin bai|tin bai|bai viet|dua tin|viet bai|dang bai|dang tin|chuyen muc|chuyen trang|ban tin)\b/g,
    'tinbai',
  ],
  [/\b(?:dinh danh dien tu|vneid|dinh danh)\b/g, 'dinhdanh'],
  [/\b(?:chu ky so ca nhan|chu ky so)\b/g, 'chukyso'],
  [/\b(?:thanh toan (?:truc tuyen|khong dung tien mat|dien tu))\b/g, 'thanhtoan'],
  [/\b(?:ngan sach|kinh phi|du toan)\b/g, 'kinhphi'],
  [/\b(?:cu tri|tiep xuc cu tri)\b/g, 'cutri'],
  [/\b(?:xin loi)\b/g, 'xinloi'],
  [/\b(?:sang kien|mo hinh|cach lam hay)\b/g, 'sangkien'],
  [/\b(?:ky luat ky cuong|ky luat|ky cuong)\b/g, 'kycuong'],
  [/\b(?:so hoa)\b/g, 'sohoa'],
  [/\b(?:hoc sinh|truong hoc|nha truong)\b/g, 'truonghoc'],
  [/\b(?:dich vu )?(?:buu chinh cong ich|buu chinh|buu dien)\b/g, 'buuchinh'],
  [/\b(?:tra|nhan) ket qua\b/g, 'traketqua'],
  [/\b(?:bieu dien|van nghe|tieu pham|san khau hoa)\b/g, 'vannghe'],
  [/\bhuong dan\b/g, 'huongdan'],
  [/\bke hoach\b/g, 'kehoach'],
]

// Said of anything, so that sharing them says nothing.
const EMPTY = new Set(
  `va cac cua tren trong ve tai theo cho den voi de duoc la co viec cong tac thuc hien to chuc trien khai tiep tuc tang cuong day manh nam
  xa phuong thi tran dia ban tinh thanh pho huyen dac khu ubnd uy ban nhan dan ket qua noi dung hoat dong nhung mot so nhieu tai cac co quan don vi
  dia phuong chu dong phoi hop kip thoi day du nghiem tuc hieu qua thuong xuyen bao dam dam bao gan quy dinh phu hop xay dung cap moi tung
  lien quan chinh quyen nha nuoc ra bang qua nhu nay it nhat khi do tu hang dinh ky thang quy tuan lan ngay truoc cham chat luong nang cao
  phu trach duoi hinh thuc khac nhau sau rong rong rai phong phu da dang thon ap khu to dan pho vi nham giup lam them phat dang phan su dung duy cai dat viec dung`
    .split(/\s+/)
    .filter(Boolean),
)
// Said of most items of such a plan: they tell a little.
const COMMON = new Set([
  'cchc',
  'tuyen',
  'truyen',
  'thong',
  'tin',
  'pho',
  'bien',
  'nguoidan',
  'canbo',
  'doanh',
  'nghiep',
  'chinh',
  'hanh',
  'huongdan',
  'bai',
  'viet',
  'kehoach',
  'traketqua',
  'tinbai',
])
const COMMON_WEIGHT = 0.3

/** What a sentence is about: its words without filling, offices' many names made one, each with its weight. */
export function aboutOf(text: string): Map<string, number> {
  let folded = foldedKey(text)
  for (const [words, one] of SAME) folded = folded.replace(words, one)
  folded = folded.replace(
    /\b(?:tuyen truyen|thong tin tuyen truyen|pho bien|quan triet|van dong|truyen thong)\b/g,
    'tuyen',
  )
  const about = new Map<string, number>()
  for (const word of folded.split(' ')) {
    if (word.length < 2 || /\d/.test(word) || /^(?:i{1,3}|iv|vi{0,3})$/.test(word) || EMPTY.has(word)) continue
    about.set(word, COMMON.has(word) ? COMMON_WEIGHT : 1)
  }
  return about
}

/** Words that name a channel by themselves: an abbreviation serves it as well as the full name. */
const CHANNEL_OF_WORD: Readonly<Record<string, Channel>> = {
  truyenthanh: 'radio',
  trangtin: 'portal',
  mangxahoi: 'social',
  taphuan: 'training',
  cuocthi: 'contest',
  doithoai: 'dialogue',
  trucquan: 'visual',
  toroi: 'visual',
  vannghe: 'culture',
  niemyet: 'public-posting',
  phananh: 'feedback',
  khaosat: 'survey',
  kiemtra: 'inspection',
}

/** Channels that a sentence names, under any of their names. */
export function channelsNamed(text: string): Channel[] {
  return [...aboutOf(text).keys()].flatMap((word) => {
    const channel = CHANNEL_OF_WORD[word]
    return channel ? [channel] : []
  })
}

/** How two sentences meet, 0 to 1. */
export interface Likeness {
  /** How much of what is asked the own sentence holds. */
  held: number
  /** How much of the own sentence is asked. */
  meant: number
  /** Telling words that both hold. */
  shared: string[]
  /** Telling words of what is asked that the own sentence lacks. */
  lacking: string[]
}

/** Compares what is asked with the commune's own words. */
export function likenessOf(asked: string, own: string): Likeness {
  const wanted = aboutOf(asked)
  const given = aboutOf(own)
  const total = sum(wanted)
  const all = sum(given)
  const both = [...wanted].filter(([word]) => given.has(word))
  const common = both.reduce((weight, [, one]) => weight + one, 0)
  return {
    held: total === 0 ? 0 : common / total,
    meant: all === 0 ? 0 : common / all,
    shared: both.filter(([, weight]) => weight === 1).map(([word]) => word),
    lacking: [...wanted].filter(([word, weight]) => weight === 1 && !given.has(word)).map(([word]) => word),
  }
}

const sum = (about: Map<string, number>): number => [...about.values()].reduce((total, weight) => total + weight, 0)
