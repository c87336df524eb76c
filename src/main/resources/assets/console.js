// An optional enhancement: character counts, live preview, more rows, drafts, and saving without leaving the page.
(() => {
  'use strict';

  const main = document.getElementById('main');

  // Drafts stay in this browser until they are saved or discarded, or the editor signs out.
  const drafts = {
    id: Math.random().toString(36).slice(2),
    prefix: () => `faultbook-draft:${document.getElementById('drafts')?.dataset.editor}:${location.pathname}:`,
    // A browser may forbid storing anything.
    attempt: (action) => {
      try {
        return action();
      } catch (error) {
        return undefined;
      }
    },
    write: (fields) => drafts.attempt(() => localStorage.setItem(drafts.prefix() + drafts.id, JSON.stringify({ at: Date.now(), fields }))),
    remove: (key = drafts.prefix() + drafts.id) => drafts.attempt(() => localStorage.removeItem(key)),
    find: (prefix = drafts.prefix()) => drafts.attempt(() => Object.keys(localStorage).filter((key) => key.startsWith(prefix) && !key.endsWith(`:${drafts.id}`))
      .map((key) => ({ key, ...JSON.parse(localStorage.getItem(key)) })).sort((a, b) => b.at - a.at)) ?? [],
  };
  const tabs = new BroadcastChannel('faultbook-console');

  // A draft belongs to the page, whichever list the editor came from.
  const fieldsOf = (form) => [...new FormData(form)].filter(([name]) => !['action', '_csrf', 'list'].includes(name));
  const editForm = () => document.querySelector('form[data-guard]');
  let initialFields;
  let leaving = false;
  const isChanged = () => !leaving && editForm() !== null && (editForm().dataset.unsaved === 'true' || JSON.stringify(fieldsOf(editForm())) !== initialFields);

  // Show one message about drafts, or none.
  const show = (id) => {
    const note = id && document.getElementById(id).cloneNode(true);
    note?.removeAttribute('id');
    document.getElementById('drafts').replaceChildren(...(note ? [note] : []));
    return note;
  };

  const restore = (form, draft) => {
    const values = new Map(draft.fields);
    for (const name of values.keys()) {
      const add = form.querySelector('[data-add-row]');
      while (add && !add.hidden && !form.elements[name]) {
        add.click();
      }
    }
    for (const field of form.querySelectorAll('[name]:not(button, [name=_csrf], [name=list])')) {
      if (field.type === 'checkbox' || field.type === 'radio') {
        field.checked = values.get(field.name) === field.value;
      } else {
        field.value = values.get(field.name) ?? '';
      }
    }
    drafts.remove(draft.key);
    show('restored');
    form.querySelectorAll('[data-limit]').forEach((field) => field.dispatchEvent(new Event('input', { bubbles: true })));
  };

  // After the Back button, the page is as the editor left it; after a reload, the draft is offered.
  const offerDraft = (form) => {
    const [draft, ...older] = drafts.find().filter((each) => JSON.stringify(each.fields) !== initialFields);
    if (!draft) {
      return;
    }
    if (performance.getEntriesByType('navigation')[0]?.type === 'back_forward') {
      restore(form, draft);
      return;
    }
    const note = show('draft');
    const [keep, discard] = note.querySelectorAll('button');
    note.querySelector('time').textContent = new Date(draft.at).toLocaleString(document.documentElement.lang);
    keep.addEventListener('click', () => restore(form, draft));
    discard.addEventListener('click', () => {
      drafts.remove(draft.key);
      show();
      if (older.length > 0) {
        offerDraft(form);
      }
    });
  };

  // Send a form without leaving the page, so that nothing is lost if the network fails.
  const send = async (form, button) => {
    const data = new URLSearchParams(new FormData(form, button));
    const guarded = form.hasAttribute('data-guard');
    if (guarded) {
      drafts.write(fieldsOf(form));
      show();
    }
    try {
      const response = await fetch(form.getAttribute('action'), { method: 'POST', body: data, headers: { Accept: 'text/html' } });
      const text = await response.text();
      if (response.redirected) {
        leaving = true;
        drafts.remove();
        tabs.postMessage(location.pathname);
        location.replace(response.url);
        return;
      }
      const page = new DOMParser().parseFromString(text, 'text/html');
      main.replaceChildren(...page.getElementById('main').childNodes);
      document.title = page.title;
      if (response.ok && !editForm()) {
        drafts.remove();
      }
      start();
      window.scrollTo(0, 0);
      main.focus();
    } catch (error) {
      if (guarded) {
        show('offline').scrollIntoView({ block: 'nearest' });
      } else {
        form.submit();
      }
    }
  };
  let sending = false;
  document.addEventListener('submit', async (event) => {
    const form = event.target;
    if (form.getAttribute('action')?.includes('console/sign-out')) {
      drafts.find('faultbook-draft:').forEach((draft) => drafts.remove(draft.key));
      drafts.remove();
      leaving = true;
    } else if (form.matches('[data-guard], [data-stay]')) {
      event.preventDefault();
      if (!sending) {
        sending = true;
        await send(form, event.submitter);
        sending = false;
      }
    }
  });

  // Ctrl+S or Cmd+S saves.
  document.addEventListener('keydown', (event) => {
    const button = editForm()?.querySelector('button[value=save]');
    if (button && event.key.toLowerCase() === 's' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      editForm().requestSubmit(button);
    }
  });

  // Warn before leaving the page with unsaved changes.
  window.addEventListener('beforeunload', (event) => {
    if (isChanged()) {
      event.preventDefault();
    }
  });
  const refreshPage = () => {
    leaving = true;
    location.reload();
  };
  tabs.addEventListener('message', (event) => {
    if (event.data === location.pathname && editForm()) {
      if (isChanged()) {
        show('other-tab');
      } else {
        refreshPage();
      }
    }
  });
  window.addEventListener('pageshow', (event) => {
    if (event.persisted && editForm() && !isChanged()) {
      refreshPage();
    }
  });

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

  // Set up the forms of the page, also after sending a form has replaced them.
  const start = () => {
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

    const form = editForm();
    if (!form) {
      return;
    }
    initialFields = JSON.stringify(fieldsOf(form));
    form.addEventListener('input', () => {
      if (isChanged()) {
        drafts.write(fieldsOf(form));
      } else {
        drafts.remove();
      }
    });
    if (form.dataset.unsaved === 'true') {
      drafts.write(fieldsOf(form));
    }
    startPreview(form, document.getElementById('preview'));
  };

  // Update the preview and the errors from the same page that the button loads.
  const startPreview = (form, preview) => {
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
    const schedule = () => {
      clearTimeout(timer);
      timer = setTimeout(refresh, 250);
    };
    // What is typed with an input method isn't text until it is committed.
    form.addEventListener('compositionstart', () => clearTimeout(timer));
    form.addEventListener('compositionend', schedule);
    form.addEventListener('input', (event) => {
      if (!event.isComposing) {
        schedule();
      }
    });
  };

  start();
  if (editForm() && editForm().dataset.unsaved !== 'true') {
    offerDraft(editForm());
  }
})();
