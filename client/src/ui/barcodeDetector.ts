/** The barcode reader that some browsers bring with them. Nothing is loaded where there is none. */
interface BarcodeDetector {
  detect: (source: HTMLVideoElement) => Promise<readonly { rawValue: string }[]>;
}

type BarcodeDetectorClass = new (options: { formats: readonly string[] }) => BarcodeDetector;

const formats = ['data_matrix', 'qr_code', 'code_128', 'ean_13', 'ean_8', 'itf'] as const;
const detectorOf = () => (window as { BarcodeDetector?: BarcodeDetectorClass }).BarcodeDetector;

/** Whether this browser reads barcodes by itself and may use a camera. */
export function canUseCamera(): boolean {
  return detectorOf() !== undefined && window.isSecureContext && navigator.mediaDevices !== undefined;
}

const lookMs = 180;

/** Looks through the camera into `video` until stopped; hands on the first code that it sees. Rejects when there is no camera to be had. */
export async function lookForCode(
  video: HTMLVideoElement,
  found: (text: string) => void,
  stopped: AbortSignal,
): Promise<void> {
  const Detector = detectorOf();
  if (!Detector) throw new Error('no barcode detector');
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
  const stop = () => {
    for (const track of stream.getTracks()) track.stop();
  };
  if (stopped.aborted) return stop();
  stopped.addEventListener('abort', stop);
  video.srcObject = stream;
  await video.play();
  const detector = new Detector({ formats });
  while (!stopped.aborted) {
    const [code] = await detector.detect(video).catch(() => []);
    if (code && !stopped.aborted) return found(code.rawValue);
    await new Promise(resolve => setTimeout(resolve, lookMs));
  }
}
