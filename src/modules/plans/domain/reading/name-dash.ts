import { foldInPlace } from './folded.ts'

const BEFORE_DASH =
  /(?:^|\s)(?:van hoa|xa hoi|kinh te|chinh tri|tu phap|tai chinh|van phong|thong ke|dia chinh|nong nghiep|xay dung|lao dong|ha tang|thong tin|noi vu|hdnd|quoc phong|cong dong|the thao|quan su|ky thuat|gia dinh)$/
const AFTER_DASH =
  /^(?:xa hoi|nghe nghiep|ho tich|ke toan|thong ke|noi vu|xay dung|the thao|thong tin|moi truong|do thi|thuong binh|nong nghiep|ubnd|an ninh|dai truyen|truyen thanh|ha tang|du lich|tai chinh|cong nghe|tre em|gia dinh)/

/** True when a dash between two lines belongs to a name ("Phòng Văn hóa / - Xã hội") and marks no bullet. */
export function isNameDash(before: string, after: string): boolean {
  return BEFORE_DASH.test(foldInPlace(before.trim())) && AFTER_DASH.test(foldInPlace(after.trim()))
}
