import type { AppScope } from '../../server/platform/access/actions';
import { hashOfAppKey, makeAppKey, prefixOfAppKey } from '../../server/platform/access/app-key';
import type { World } from './world';

/** What an application was given. */
export interface Given {
  readonly groupId: string;
  readonly institutionIds: readonly string[];
  readonly scopes?: readonly AppScope[];
  readonly expiresAt?: Date;
}

/** An external application as registering would leave it, with the key that only its owner knows. */
export async function registeredApp(
  world: World,
  given: Given,
): Promise<{ appId: string; key: string; authorization: string }> {
  const key = makeAppKey();
  const createdAt = new Date(Date.now() - 60_000);
  const appId = await world.insert('external_app', {
    group_id: given.groupId,
    name: '床位大屏',
    contact: '信息科 59529999',
    scopes: given.scopes ?? ['system/BedUse.rs', 'system/Referral.rs'],
    institution_ids: given.institutionIds,
    key_prefix: prefixOfAppKey(key),
    key_sha256: hashOfAppKey(key),
    created_by: await world.person('administrator'),
    created_at: createdAt,
    expires_at: given.expiresAt ?? new Date(Date.now() + 86_400_000),
  });
  return { appId, key, authorization: `Bearer ${key}` };
}
