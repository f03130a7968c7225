import { useEffect, useState } from 'react';

export interface Camera {
  id: string;
  /** Empty until this page may use it. */
  name: string;
}

/** The cameras of this workstation, as they are plugged in and out; empty where there is none, or none may be used. */
export function useCameras(): readonly Camera[] {
  const [cameras, setCameras] = useState<readonly Camera[]>([]);
  useEffect(() => {
    const devices = 'mediaDevices' in navigator ? navigator.mediaDevices : null;
    if (!devices) return undefined;
    let gone = false;
    const look = () => {
      devices.enumerateDevices().then(
        (found) => {
          const seen = found.filter(({ kind }) => kind === 'videoinput');
          if (!gone) setCameras(seen.map(({ deviceId, label }) => ({ id: deviceId, name: label })));
        },
        () => undefined,
      );
    };
    look();
    devices.addEventListener('devicechange', look);
    return () => {
      gone = true;
      devices.removeEventListener('devicechange', look);
    };
  }, []);
  return cameras;
}
