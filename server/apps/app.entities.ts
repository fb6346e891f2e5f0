import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { AppScope } from '../platform/access/actions';

/** The table of external applications; the rules of each constraint stand in the migration that makes it. */

@Entity('external_app')
@Unique('external_app_key_unique', ['keySha256'])
@Check('external_app_scopes_known', `cardinality(scopes) > 0 AND scopes <@ '{system/BedUse.rs,system/Referral.rs}'`)
@Check('external_app_institutions', 'cardinality(institution_ids) > 0')
@Check('external_app_expiry', 'expires_at > created_at')
@Check(
  'external_app_revoked_whole',
  '(revoked_at IS NULL) = (revoke_reason IS NULL) AND (revoked_at IS NULL) = (revoked_by IS NULL)',
)
@Index('external_app_group_index', ['groupId'])
export class ExternalAppRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'external_app_pk' }) id: string;
  @Column('uuid', { name: 'group_id' }) groupId: string;
  @Column('text') name: string;
  @Column('text') contact: string;
  @Column('text', { array: true }) scopes: AppScope[];
  @Column('uuid', { name: 'institution_ids', array: true }) institutionIds: string[];
  @Column('text', { name: 'key_prefix' }) keyPrefix: string;
  @Column('text', { name: 'key_sha256' }) keySha256: string;
  @Column('uuid', { name: 'created_by' }) createdBy: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt: Date;
  @Column('timestamptz', { name: 'last_used_at', nullable: true }) lastUsedAt: Date | null;
  @Column('timestamptz', { name: 'revoked_at', nullable: true }) revokedAt: Date | null;
  @Column('uuid', { name: 'revoked_by', nullable: true }) revokedBy: string | null;
  @Column('text', { name: 'revoke_reason', nullable: true }) revokeReason: string | null;
}

/** For the data source. */
export const appEntities = [ExternalAppRow];
