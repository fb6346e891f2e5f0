import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { NoticeKind, NoticeParams } from './notice.rules';

/** Tables of what people are told; the rules of each constraint stand in the migration that makes it. */

@Entity('notice')
@Index('notice_person_index', ['personId', 'at', 'id'])
@Index('notice_unread_index', ['personId'], { where: 'read_at IS NULL' })
@Index('notice_at_index', ['at'])
export class NoticeRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'notice_pk' }) id: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('text') kind: NoticeKind;
  @Column('uuid', { name: 'referral_id', nullable: true }) referralId: string | null;
  @Column('jsonb') params: NoticeParams;
  @Column('timestamptz') at: Date;
  @Column('timestamptz', { name: 'read_at', nullable: true }) readAt: Date | null;
}

@Entity('outgoing_message')
@Check('outgoing_message_recipient_known', `recipient_kind IN ('PERSON', 'PATIENT')`)
@Check('outgoing_message_channel_known', `channel IN ('SMS', 'WECHAT')`)
@Check('outgoing_message_state_known', `state IN ('QUEUED', 'SENT', 'LOGGED', 'FAILED', 'NO_ADDRESS', 'OVERTAKEN')`)
@Check('outgoing_message_due', `(state = 'QUEUED') = (next_at IS NOT NULL)`)
@Check('outgoing_message_over', `(state = 'QUEUED') = (ended_at IS NULL)`)
@Check('outgoing_message_failure', `(state = 'FAILED') = (failure IS NOT NULL)`)
@Index('outgoing_message_due_index', ['nextAt'], { where: `state = 'QUEUED'` })
@Index('outgoing_message_referral_index', ['referralId'], { where: `state = 'QUEUED'` })
@Index('outgoing_message_ended_index', ['endedAt'], { where: 'ended_at IS NOT NULL' })
export class OutgoingMessageRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'outgoing_message_pk' }) id: string;
  @Column('text', { name: 'recipient_kind' }) recipientKind: 'PERSON' | 'PATIENT';
  @Column('uuid', { name: 'recipient_id' }) recipientId: string;
  @Column('text') channel: 'SMS' | 'WECHAT';
  @Column('text') kind: NoticeKind;
  @Column('jsonb') params: NoticeParams;
  @Column('uuid', { name: 'referral_id', nullable: true }) referralId: string | null;
  @Column('uuid', { name: 'report_to', array: true, default: '{}' }) reportTo: string[];
  @Column('text', { default: 'QUEUED' }) state: string;
  @Column('integer', { default: 0 }) attempts: number;
  @Column('timestamptz', { name: 'next_at', nullable: true, default: () => 'clock_timestamp()' }) nextAt: Date | null;
  @Column('timestamptz', { name: 'queued_at', default: () => 'clock_timestamp()' }) queuedAt: Date;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt: Date | null;
  @Column('text', { nullable: true }) failure: string | null;
}

/** For the data source. */
export const noticeEntities = [NoticeRow, OutgoingMessageRow];
