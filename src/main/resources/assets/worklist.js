// An optional enhancement: moves through the rows of a work list with the keyboard.
(() => {
  'use strict';

  const links = [...document.querySelectorAll('.work .hit')];
  const find = document.getElementById('find');
  const isTyping = (event) => event.isComposing || event.ctrlKey || event.metaKey || event.altKey
    || event.target.closest?.('input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]');
  const row = () => document.activeElement?.closest('.work tbody tr');
  const move = (step) => {
    const current = links.findIndex((link) => row()?.contains(link));
    const link = links[current < 0 ? 0 : Math.min(Math.max(current + step, 0), links.length - 1)];
    link?.focus();
    link?.scrollIntoView({ block: 'nearest' });
  };
  const keys = {
    j: () => move(1),
    k: () => move(-1),
    e: () => row()?.querySelector('.hit').click(),
    '/': () => find?.select(),
  };

  document.addEventListener('keydown', (event) => {
    if (!isTyping(event) && Object.hasOwn(keys, event.key)) {
      event.preventDefault();
      keys[event.key]();
    }
  });
})();
