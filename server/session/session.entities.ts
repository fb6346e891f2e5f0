import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** Tables of signing in; the rules of each constraint stand in the migration that makes it. */

@Entity('account')
@Unique('account_login_unique', ['login'])
@Check('account_login_lower', 'login = lower(login)')
export class AccountRow {
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'account_pk' }) personId: string;
  @Column('text') login: string;
  @Column('text', { name: 'password_hash' }) passwordHash: string;
  @Column('integer', { default: 0 }) failures: number;
  @Column('timestamptz', { name: 'locked_until', nullable: true }) lockedUntil: Date | null;
  @Column('boolean', { name: 'must_change', default: false }) mustChange: boolean;
  @Column('boolean', { default: false }) demo: boolean;
}

@Entity('session')
@Index('session_refresh_hash_unique', ['refreshHash'], { unique: true })
@Index('session_previous_refresh_index', ['previousRefreshHash'])
@Index('session_person_index', ['personId'])
@Index('session_expires_at_index', ['expiresAt'])
export class SessionRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'session_pk' }) id: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('timestamptz', { name: 'begun_at' }) begunAt: Date;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt: Date;
  @Column('text', { name: 'refresh_hash' }) refreshHash: string;
  @Column('text', { name: 'previous_refresh_hash', nullable: true }) previousRefreshHash: string | null;
  @Column('timestamptz', { name: 'rotated_at' }) rotatedAt: Date;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt: Date | null;
  @Column('text', { name: 'end_reason', nullable: true }) endReason: string | null;
}

/** For the data source. */
export const sessionEntities = [AccountRow, SessionRow];
