import { words } from '../locales/words';

/** What is said of the planner: weeks and people. */
export const dispatchPlan = words(
  {
    title: '派驻计划',
    sentence: '{{from}} 至 {{until}}，{{n}} 人有派驻安排',
    none: '这段时间没有派驻',
    noneLine: '换一段时间，或申请派驻。',
    note: '虚线框是草稿和审批中的派驻单；带把手的可拖动改日期（各方须重新答复），或聚焦后用 ← → 移一天、Shift+← → 移一周，Enter 确认，Esc 放弃。',
    previous: '向前一季',
    next: '向后一季',
    now: '回到今天',
    scope: '派驻计划',
    bar: '{{host}} {{kind}} {{state}} {{period}}',
    movable: '可移动',
    moving: '{{name}} 改为 {{period}}，Enter 确认，Esc 放弃',
    moved: '{{number}} 改为 {{period}}',
    back: '已放弃改动',
    refused: '{{number}} 没有改动',
  },
  {
    title: 'Dispatch plan',
    sentence: '{{from}} to {{until}}: {{n}} people are sent',
    none: 'Nobody is sent in this time',
    noneLine: 'Choose other weeks, or request a dispatch.',
    note: 'Dashed: drafts and orders in approval. Drag one that has a handle to other days (its sides are asked anew); or focus it, ← → moves a day, Shift+← → a week, Enter asks, Esc gives up.',
    previous: 'A quarter back',
    next: 'A quarter on',
    now: 'Today',
    scope: 'Dispatch plan',
    bar: '{{host}} {{kind}} {{state}} {{period}}',
    movable: 'can be moved',
    moving: '{{name}} to {{period}}: Enter asks, Esc gives up',
    moved: '{{number}} is now {{period}}',
    back: 'Given up',
    refused: '{{number}} was not changed',
  },
);
