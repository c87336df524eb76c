// An optional enhancement: keeps what editors type in this browser until it is saved or discarded, or the editor signs out.
window.drafts = (() => {
  'use strict';

  const id = Math.random().toString(36).slice(2);
  const prefix = () => `faultbook-draft:${document.getElementById('drafts')?.dataset.editor}:${location.pathname}:`;
  // A browser may forbid storing anything.
  const attempt = (action) => {
    try {
      return action();
    } catch (error) {
      return undefined;
    }
  };
  const write = (form) => attempt(() => localStorage.setItem(prefix() + id, JSON.stringify({ at: Date.now(), fields: fieldsOf(form) })));
  const remove = (key = prefix() + id) => attempt(() => localStorage.removeItem(key));
  const find = (start = prefix()) => attempt(() => Object.keys(localStorage).filter((key) => key.startsWith(start) && !key.endsWith(`:${id}`))
    .map((key) => ({ key, ...JSON.parse(localStorage.getItem(key)) })).sort((a, b) => b.at - a.at)) ?? [];
  const tabs = new BroadcastChannel('faultbook-console');

  // A draft belongs to the page, whichever list the editor came from. Files can't be kept.
  const fieldsOf = (form) => [...new FormData(form)].filter(([name, value]) => typeof value === 'string' && !['action', '_csrf', 'list'].includes(name));
  const form = () => document.querySelector('form[data-guard]');
  const isUnsaved = () => form()?.dataset.unsaved === 'true';
  let initialFields;
  let leaving = false;
  const isChanged = () => !leaving && form() !== null && (isUnsaved() || JSON.stringify(fieldsOf(form())) !== initialFields);

  // Show one message about drafts, or none.
  const show = (id) => {
    const note = id && document.getElementById(id).cloneNode(true);
    note?.removeAttribute('id');
    document.getElementById('drafts').replaceChildren(...(note ? [note] : []));
    return note;
  };

  const restore = (draft, resume) => {
    if ('resume' in form().dataset) {
      resume(draft.fields).then(() => remove(draft.key));
      return;
    }
    const values = new Map(draft.fields);
    for (const name of values.keys()) {
      const add = form().querySelector('[data-add-row]');
      while (add && !add.hidden && !form().elements[name]) {
        add.click();
      }
    }
    for (const field of form().querySelectorAll('[name]:not(button, [name=_csrf], [name=list])')) {
      if (field.type === 'checkbox' || field.type === 'radio') {
        field.checked = values.get(field.name) === field.value;
      } else {
        field.value = values.get(field.name) ?? '';
      }
    }
    remove(draft.key);
    show('restored');
    form().querySelectorAll('[data-limit]').forEach((field) => field.dispatchEvent(new Event('input', { bubbles: true })));
  };

  // After the Back button, the page is as the editor left it; after a reload, the draft is offered.
  const offer = (resume) => {
    const [draft, ...older] = form() && !isUnsaved() ? find().filter((each) => JSON.stringify(each.fields) !== initialFields) : [];
    if (!draft) {
      return;
    }
    if (performance.getEntriesByType('navigation')[0]?.type === 'back_forward') {
      restore(draft, resume);
      return;
    }
    const note = show('draft');
    const [keep, discard] = note.querySelectorAll('button');
    note.querySelector('time').textContent = new Date(draft.at).toLocaleString(document.documentElement.lang);
    keep.addEventListener('click', () => restore(draft, resume));
    discard.addEventListener('click', () => {
      remove(draft.key);
      show();
      if (older.length > 0) {
        offer(resume);
      }
    });
  };

  // Keep what is typed into the form of the page.
  const watch = () => {
    if (!form()) {
      return;
    }
    initialFields = JSON.stringify(fieldsOf(form()));
    form().addEventListener('input', () => {
      if (isChanged()) {
        write(form());
      } else {
        remove();
      }
    });
    if (isUnsaved()) {
      write(form());
    } else {
      remove();
    }
  };

  const discard = () => {
    leaving = true;
    remove();
  };
  const saved = () => {
    discard();
    tabs.postMessage(location.pathname);
  };
  // Whether the editor signs out. Unless confirmed, all drafts are kept, those of other tabs too.
  const signOut = (question) => {
    const others = find('faultbook-draft:');
    if ((isChanged() || others.length > 0) && !confirm(question)) {
      return false;
    }
    others.forEach((draft) => remove(draft.key));
    discard();
    return true;
  };

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
    if (event.data === location.pathname && form()) {
      if (isChanged()) {
        show('other-tab');
      } else {
        refreshPage();
      }
    }
  });
  window.addEventListener('pageshow', (event) => {
    if (event.persisted && form() && !isChanged()) {
      refreshPage();
    }
  });

  return { discard, form, offer, saved, show, signOut, watch, write };
})();
