/** Words of texts about the commune's work. */
export const TEXT_KIND_WORDS: Readonly<Record<string, string>> = {
  'portal-summary': 'Bài đăng trang thông tin điện tử',
  'radio-script': 'Bài đọc trên loa truyền thanh',
}

export const CONTENT_SENTENCES = {
  'content.changed-meanwhile': () =>
    'Một người khác vừa sửa bài này. Chép lại phần của bạn, tải lại trang rồi sửa tiếp; chưa có gì bị ghi đè.',
}

export const CONTENT_ACT_WORDS: Readonly<Record<string, string>> = {
  'content.draft-plan-texts': 'Soạn nháp bài giới thiệu kế hoạch',
  'content.remake': 'Soạn lại bài từ kế hoạch',
  'content.save': 'Sửa bài',
}
