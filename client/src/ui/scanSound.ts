import { createStore } from './store';

/** A short high tone for what was taken, two low ones for what was refused: whoever scans looks at the pack, not at the screen. */
export function sound(kind: 'taken' | 'refused'): void {
  if (kind === 'refused') navigator.vibrate?.([70, 60, 140]);
  if (muted.get()) return;
  for (const [hertz, afterMs, lastsMs] of tones[kind]) beep(hertz, afterMs / 1_000, lastsMs / 1_000);
}

const mutedKey = 'medgroup.scan.muted';
/** Whether this screen is silent: a choice of the room it stands in, not of the person. */
export const muted = createStore(localStorage.getItem(mutedKey) === '1');

export function setMuted(silent: boolean): void {
  muted.set(silent);
  if (silent) localStorage.setItem(mutedKey, '1');
  else localStorage.removeItem(mutedKey);
}

const tones = {
  taken: [[1_560, 0, 70]],
  refused: [
    [240, 0, 150],
    [180, 190, 260],
  ],
} as const;
const loudness = 0.12;

let audio: AudioContext | undefined;

function beep(hertz: number, afterSeconds: number, lastsSeconds: number): void {
  if (!('AudioContext' in window)) return;
  audio ??= new AudioContext();
  void audio.resume();
  const tone = audio.createOscillator();
  const volume = audio.createGain();
  volume.gain.value = loudness;
  tone.type = 'square';
  tone.frequency.value = hertz;
  tone.connect(volume).connect(audio.destination);
  tone.start(audio.currentTime + afterSeconds);
  tone.stop(audio.currentTime + afterSeconds + lastsSeconds);
}
