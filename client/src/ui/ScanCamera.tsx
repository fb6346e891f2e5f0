import { Modal } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lookForCode } from './barcodeDetector';

/** The picture of the camera until a code is seen in it. */
export function ScanCamera({ onFound, onClose }: { onFound: (text: string) => void; onClose: () => void }) {
  const { t } = useTranslation();
  const video = useRef<HTMLVideoElement>(null);
  const [denied, setDenied] = useState(false);
  const hand = useRef(onFound);
  hand.current = onFound;
  useEffect(() => {
    const stop = new AbortController();
    if (video.current)
      lookForCode(video.current, text => hand.current(text), stop.signal).catch(() => {
        if (!stop.signal.aborted) setDenied(true);
      });
    return () => stop.abort();
  }, []);
  return (
    <Modal open footer={null} title={t('scan.cameraTitle')} onCancel={onClose} width={480}>
      {denied ? (
        <p className="warn">{t('scan.cameraDenied')}</p>
      ) : (
        <video ref={video} className="scan-video" muted playsInline />
      )}
    </Modal>
  );
}
