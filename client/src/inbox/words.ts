import { words } from '../locales/words';

export const inbox = words(
  {
    title: '收件箱',
    bell: '收件箱，没有未读',
    bellUnread: '收件箱，{{n}} 条未读',
    unread: '未读',
    filter: '显示哪些',
    all: '查看全部',
    markAll: '全部标为已读',
    allRead: '全部通知已标为已读',
    sentence: '{{n}} 条通知未读。',
    sentenceNone: '没有未读的通知。',
    note: '通知只说机构、单号和时间，不含患者姓名；点开即标为已读。',
    fresh: '{{n}} 条新通知，点击显示',
    empty: '还没有通知',
    noneUnread: '没有未读的通知',
    emptyLine: '有转诊要您答复、床位保留将到期、患者转入转出时，这里会立即出现一条。',
  },
  {
    title: 'Inbox',
    bell: 'Inbox, nothing unread',
    bellUnread: 'Inbox, {{n}} unread',
    unread: 'Unread',
    filter: 'Which to show',
    all: 'Show all',
    markAll: 'Mark all as read',
    allRead: 'All notices are marked as read',
    sentence: '{{n}} unread notices.',
    sentenceNone: 'No unread notices.',
    note: 'Notices name houses, numbers and times, never a patient; opening one marks it as read.',
    fresh: '{{n}} new, click to show',
    empty: 'No notices yet',
    noneUnread: 'Nothing unread',
    emptyLine:
      'When a referral waits for your answer, a hold runs out or a patient is handed over, it appears here at once.',
  },
);
