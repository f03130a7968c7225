import { create } from 'zustand';

/** The palette, the list of shortcuts and the print queue, opened from several places. */
export const useOverlay = create<{ open: 'palette' | 'shortcuts' | 'printing' | null }>(() => ({ open: null }));

export const openPalette = () => useOverlay.setState({ open: 'palette' });
export const openShortcuts = () => useOverlay.setState({ open: 'shortcuts' });
export const openPrinting = () => useOverlay.setState({ open: 'printing' });
export const closeOverlay = () => useOverlay.setState({ open: null });
