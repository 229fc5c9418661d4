import { rolesMay } from '#modules/access/domain/index.ts'

const PLACES = [
  { href: '/lam-viec/cai-dat/don-vi', label: 'Đơn vị', may: 'organisations.manage' },
  { href: '/lam-viec/cai-dat/thon', label: 'Thôn', may: 'organisations.manage' },
  { href: '/lam-viec/cai-dat/nguoi', label: 'Người và chức vụ', may: 'organisations.manage' },
  { href: '/lam-viec/cai-dat/duong-vao', label: 'Đường vào của thôn', may: 'access.links' },
  { href: '/lam-viec/cai-dat/tai-khoan', label: 'Tài khoản', may: 'access.manage' },
  { href: '/lam-viec/cai-dat/ngay-nghi', label: 'Ngày nghỉ', may: 'calendar.manage' },
  { href: '/lam-viec/cai-dat/so-van-ban', label: 'Sổ số văn bản', may: 'documents.number-register' },
  { href: '/lam-viec/cai-dat/chinh-quyen', label: 'Chính quyền theo thời kỳ', may: 'organisations.manage' },
  { href: '/lam-viec/cai-dat/mau-van-ban', label: 'Mẫu văn bản', may: 'documents.manage-templates' },
  { href: '/lam-viec/cai-dat/xa-cu', label: 'Tên xã, xã trước sáp nhập', may: 'organisations.manage' },
  { href: '/lam-viec/cai-dat/toi', label: 'Tài khoản của tôi', may: 'access.own' },
  { href: '/lam-viec/cai-dat/sao-luu', label: 'Sao lưu', may: 'backups.manage' },
] as const

export const load = ({ locals, url }) => {
  const { actor } = locals
  const roles = actor.kind === 'account' ? actor.roles : []
  return {
    settings: PLACES.filter((place) => rolesMay(roles, place.may)).map(({ href, label }) => ({
      href,
      label,
      active: url.pathname === href || url.pathname.startsWith(`${href}/`),
    })),
  }
}
