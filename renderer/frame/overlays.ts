import { create } from 'zustand';

/** The palette and the list of shortcuts, opened from several places. */
export const useOverlay = create<{ open: 'palette' | 'shortcuts' | null }>(() => ({ open: null }));

export const openPalette = () => useOverlay.setState({ open: 'palette' });
export const openShortcuts = () => useOverlay.setState({ open: 'shortcuts' });
export const closeOverlay = () => useOverlay.setState({ open: null });
