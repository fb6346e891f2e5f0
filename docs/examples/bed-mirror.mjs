#!/usr/bin/env node
// Mirrors the bed use that an application may see into a JSON file, for ever: node docs/examples/bed-mirror.mjs
//
//   MEDGROUP_URL   address of the API, such as https://beds.example/graphql
//   MEDGROUP_KEY   the key that `externalAppRegister` showed (mgk_…)
//   MIRROR_FILE    where to write; beds.json when left out
//
// Beds and cursor stand in one file, which is replaced as a whole: whenever this program is killed, the file shows one instant, and the next
// start goes on from exactly there. An ordinary client for graphql-transport-ws does: npm install graphql-ws ws

import { readFileSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';

const url = process.env.MEDGROUP_URL ?? 'http://localhost:4000/graphql';
const key = process.env.MEDGROUP_KEY;
const file = process.env.MIRROR_FILE ?? 'beds.json';
if (!key) leave('Set MEDGROUP_KEY to the key of the application.');

/** The server says at least this often that it is alive (IDLE_HEARTBEAT_SECONDS, 60 at most); twice as long means that it is not. */
const silenceMsMax = 120_000;
/** Changes that come together are written together; nothing is lost meanwhile, because the cursor waits with them. */
const writeEveryMs = 50;

// What is mirrored, and behind which message of the feed. A state with an end (`stateUntil` of HELD and BLOCKED) ends by itself: no message comes then.
let mirror = readMirror();
let isDirty = false;
let writing = Promise.resolve();

for (let failures = 0; ; failures += 1) {
  try {
    if (!mirror) await takeSnapshot();
    await follow(() => {
      failures = 0;
    });
  } catch (error) {
    if (isFinal(error)) leave(`The key opens nothing any more: ${explain(error)}`);
    console.error(`cut off: ${explain(error)}`);
  }
  await write();
  // After a restart of the server everybody comes back: not all at once.
  await sleep(Math.min(200 * 2 ** failures, 10_000) * (0.5 + Math.random()));
}

/** Everything from the beginning: the cursor is read first, so what changes while the boards are read comes again behind it. */
async function takeSnapshot() {
  const { medicalGroups } = await ask('{ medicalGroups(first: 100) { edges { node { id } } } }');
  let cursor;
  const institutionIds = new Set();
  for (const { node } of medicalGroups.edges) {
    const { bedOverview } = await ask(
      'query ($id: ID!) { bedOverview(groupId: $id) { feedCursor institutions { institution { id } } } }',
      { id: node.id },
    );
    cursor ??= bedOverview.feedCursor;
    for (const { institution } of bedOverview.institutions) institutionIds.add(institution.id);
  }
  const beds = {};
  for (const id of institutionIds) {
    const { bedBoard } = await ask(
      `query ($id: ID!) { bedBoard(institutionId: $id) { institution { id nameZh } wards { ward { id nameZh }
         beds { id code kind state stateSince stateUntil dischargeOrdered version } } } }`,
      { id },
    );
    for (const { ward, beds: inWard } of bedBoard.wards)
      for (const bed of inWard)
        beds[bed.id] = {
          ...bed,
          institution: bedBoard.institution.nameZh,
          ward: ward.nameZh,
          institutionId: id,
          wardId: ward.id,
        };
  }
  mirror = { cursor, beds };
  isDirty = true;
  await write();
  console.error(`snapshot: ${Object.keys(beds).length} beds in ${institutionIds.size} institutions`);
}

/** Takes every change behind the cursor until something breaks, which it throws; returns when the snapshot has to be taken again. */
async function follow(onAlive) {
  let socket;
  class WatchedSocket extends WebSocket {
    constructor(...args) {
      super(...args);
      socket = this;
    }
  }
  const client = createClient({
    url: url.replace(/^http/, 'ws'),
    webSocketImpl: WatchedSocket,
    connectionParams: { authorization: `Bearer ${key}` },
    // A library that subscribes again by itself repeats the first `after`: we do it, with the newest.
    retryAttempts: 0,
  });
  const silence = setTimeout(() => socket?.terminate(), silenceMsMax);
  const writer = setInterval(write, writeEveryMs);
  try {
    const query = `subscription ($after: FeedCursor) { bedFeed(after: $after) { __typename
      ... on BedFeedChange { cursor bedId state kindOfBed stateSince stateUntil dischargeOrdered version institutionId wardId }
      ... on BedFeedHeartbeat { cursor } ... on BedFeedReset { cursor reason } } }`;
    for await (const { data, errors } of client.iterate({ query, variables: { after: mirror.cursor } })) {
      if (errors) throw errors;
      onAlive();
      silence.refresh();
      const message = data.bedFeed;
      if (message.__typename === 'BedFeedReset') {
        console.error(`reset: ${message.reason}`);
        mirror = undefined;
        return;
      }
      // A bed that was put up since: its name stands on the board only.
      if (message.bedId && !(message.bedId in mirror.beds)) {
        mirror = undefined;
        return;
      }
      if (message.__typename === 'BedFeedChange') apply(message);
      mirror.cursor = message.cursor;
      isDirty = true;
    }
    throw new Error('the server ended the stream');
  } finally {
    clearTimeout(silence);
    clearInterval(writer);
    await client.dispose();
  }
}

/** At least once means: perhaps twice. The version tells. */
function apply({ bedId, kindOfBed, cursor: _cursor, __typename, ...change }) {
  const known = mirror.beds[bedId];
  if (!bedId || (known && known.version >= change.version)) return;
  mirror.beds[bedId] = { ...known, ...change, id: bedId, kind: kindOfBed };
}

/** Replaces the file as a whole: another file is written to the disk, then takes its name. One writer at a time. */
function write() {
  writing = writing.then(replaceFile).catch(error => {
    // A full disk: the file stays as it was, and is written when there is room.
    isDirty = true;
    console.error(`not written: ${explain(error)}`);
  });
  return writing;
}

async function replaceFile() {
  if (!isDirty || !mirror) return;
  isDirty = false;
  const text = JSON.stringify({ ...mirror, writtenAt: new Date().toISOString() });
  const handle = await open(`${file}.new`, 'w');
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(`${file}.new`, file);
}

function readMirror() {
  try {
    const { cursor, beds } = JSON.parse(readFileSync(file, 'utf8'));
    return cursor && beds ? { cursor, beds } : undefined;
  } catch {
    return undefined;
  }
}

async function ask(query, variables) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
    body: JSON.stringify({ query, variables }),
    signal: AbortSignal.timeout(15_000),
  });
  const { data, errors } = await response.json();
  if (errors) throw errors;
  return data;
}

/** Trying again does not help: the key is revoked or has expired, or no house is left. */
function isFinal(error) {
  const code = Array.isArray(error) ? error[0]?.extensions?.code : undefined;
  return code === 'UNAUTHENTICATED' || code === 'FORBIDDEN' || error?.code === 4401 || error?.code === 4403;
}

function explain(error) {
  if (Array.isArray(error)) return error.map(each => each.message).join('; ');
  return error?.reason || error?.message || `closed with ${error?.code}`;
}

function leave(why) {
  console.error(why);
  process.exit(1);
}
