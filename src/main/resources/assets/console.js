// An optional enhancement: character counts, live preview, more rows, and a warning about unsaved changes.
(() => {
  'use strict';

  // The service counts code points, not UTF-16 code units.
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

  // Suggest a name for a new catalog, as the service does.
  const title = document.querySelector('.upload #title');
  const name = document.querySelector('.upload #name');
  const suggestion = () => title.value.normalize('NFKD').replace(/\p{M}+/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').slice(0, 63).replace(/^-+|-+$/g, '');
  title?.addEventListener('input', () => { name.placeholder = suggestion(); });

  // Reject a file that is too large before it is sent.
  for (const input of document.querySelectorAll('[data-max-bytes]')) {
    input.addEventListener('change', () => {
      input.setCustomValidity([...input.files].some((file) => file.size > Number(input.dataset.maxBytes)) ? input.dataset.tooLarge : '');
      input.reportValidity();
    });
  }

  // A large table takes a while. Show it, and don't send the form twice.
  for (const busy of document.querySelectorAll('form[data-busy]')) {
    const button = busy.querySelector('button');
    const label = button.textContent;
    busy.addEventListener('submit', (event) => {
      if (button.textContent !== label) {
        event.preventDefault();
      }
      button.textContent = busy.dataset.busy;
    });
    window.addEventListener('pageshow', () => { button.textContent = label; });
  }

  // Add an empty row by copying the last one, with the next number.
  for (const button of document.querySelectorAll('[data-add-row]')) {
    const rows = () => button.parentElement.querySelectorAll('.link-row');
    const limit = () => { button.hidden = rows().length >= Number(button.dataset.addRow); };
    button.addEventListener('click', () => {
      const last = [...rows()].at(-1);
      const index = rows().length;
      const row = last.cloneNode(true);
      for (const element of row.querySelectorAll('[id], [name], [for]')) {
        for (const name of ['id', 'name', 'for'].filter((each) => element.hasAttribute(each))) {
          element.setAttribute(name, element.getAttribute(name).replace(/\d+/, index));
        }
      }
      for (const input of row.querySelectorAll('input')) {
        input.value = '';
        input.setAttribute('aria-invalid', 'false');
        input.removeAttribute('aria-describedby');
      }
      row.querySelectorAll('.error').forEach((error) => error.remove());
      const legend = row.querySelector('legend');
      legend.textContent = legend.textContent.replace(/\d+/, index + 1);
      last.after(row);
      row.querySelector('input').focus();
      limit();
    });
    limit();
  }

  const form = document.querySelector('form[data-guard]');
  if (!form) {
    return;
  }

  // Warn before leaving the page with unsaved changes.
  const fields = () => JSON.stringify([...new FormData(form)].filter(([name]) => name !== 'action'));
  const initialFields = fields();
  let submitted = false;
  form.addEventListener('submit', () => { submitted = true; });
  window.addEventListener('beforeunload', (event) => {
    if (!submitted && (form.dataset.unsaved === 'true' || fields() !== initialFields)) {
      event.preventDefault();
    }
  });

  // Update the preview and the errors from the same page that the button loads.
  const preview = document.getElementById('preview');
  if (!preview) {
    return;
  }
  let timer;
  let pending;
  const refresh = async () => {
    pending?.abort();
    pending = new AbortController();
    const data = new URLSearchParams(new FormData(form));
    data.set('action', 'preview');
    try {
      const response = await fetch(form.getAttribute('action'), { method: 'POST', body: data, headers: { Accept: 'text/html' }, signal: pending.signal });
      const page = new DOMParser().parseFromString(await response.text(), 'text/html');
      const newPreview = page.getElementById('preview');
      if (!response.ok || !newPreview) {
        return;
      }
      // An invalid remediation has no preview, so keep the last one.
      if (!page.querySelector('#remediation-error')?.textContent) {
        preview.replaceChildren(...newPreview.childNodes);
      }
      for (const error of document.querySelectorAll('.error[id]')) {
        const field = document.getElementById(error.id.replace('-error', ''));
        const newError = page.getElementById(error.id);
        error.textContent = newError.textContent;
        field.setAttribute('aria-invalid', newError.textContent !== '');
      }
    } catch (error) {
      // Aborted by more input, or offline; the button still works.
    }
  };
  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(refresh, 250);
  });
})();
