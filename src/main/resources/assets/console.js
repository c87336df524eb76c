// Everything works without this: it counts, previews and warns.
(() => {
  'use strict';

  // Characters as the service counts them: code points.
  for (const field of document.querySelectorAll('[data-limit]')) {
    const output = document.querySelector(`output[for="${field.id}"]`);
    const count = () => {
      const length = [...field.value].length;
      output.textContent = `${length} / ${field.dataset.limit}`;
      output.classList.toggle('over', length > Number(field.dataset.limit));
    };
    field.addEventListener('input', count);
    count();
  }

  const form = document.querySelector('form[data-guard]');
  if (!form) {
    return;
  }

  // Unsaved words are not left by accident.
  const words = () => JSON.stringify([...new FormData(form)].filter(([name]) => name !== 'action'));
  const before = words();
  let sent = false;
  form.addEventListener('submit', () => { sent = true; });
  window.addEventListener('beforeunload', (event) => {
    if (!sent && (form.dataset.unsaved === 'true' || words() !== before)) {
      event.preventDefault();
    }
  });

  // The preview and what is wrong, from the page that the button would bring.
  const preview = document.getElementById('preview');
  if (!preview) {
    return;
  }
  let timer;
  let running;
  const refresh = async () => {
    running?.abort();
    running = new AbortController();
    const data = new URLSearchParams(new FormData(form));
    data.set('action', 'preview');
    try {
      const answer = await fetch(form.getAttribute('action'), { method: 'POST', body: data, headers: { Accept: 'text/html' }, signal: running.signal });
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const other = page.getElementById('preview');
      if (!answer.ok || !other) {
        return;
      }
      // What is refused has no preview: the last one stays beside what is wrong.
      if (!page.querySelector('#remediation-error')?.textContent) {
        preview.replaceChildren(...other.childNodes);
      }
      for (const error of document.querySelectorAll('.error[id]')) {
        const field = document.getElementById(error.id.replace('-error', ''));
        const now = page.getElementById(error.id);
        error.textContent = now.textContent;
        field.setAttribute('aria-invalid', now.textContent !== '');
      }
    } catch (error) {
      // Typed on, or the network is gone: the button still asks.
    }
  };
  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(refresh, 250);
  });
})();
