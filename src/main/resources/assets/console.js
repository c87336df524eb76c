// An optional enhancement: character counts, live preview, more rows, and saving without leaving the page.
(() => {
  'use strict';

  const { drafts } = window;
  let sending = false;
  // If the session has ended, the answer to a later request would replace the token of the page to sign in on.
  let cancelPreview = () => {};
  const main = document.getElementById('main');

  // Send a form without leaving the page, so that nothing is lost if the network fails, and the Back button works.
  const post = async (form, body) => {
    const response = await fetch(form.getAttribute('action'), { method: 'POST', body, headers: { Accept: 'text/html' } });
    const text = await response.text();
    if (response.redirected) {
      drafts.saved();
      location.replace(response.url);
      return;
    }
    const page = new DOMParser().parseFromString(text, 'text/html');
    main.replaceChildren(...page.getElementById('main').childNodes);
    document.title = page.title;
    start();
    window.scrollTo(0, 0);
    main.focus();
  };
  const send = async (form, button) => {
    const data = new FormData(form, button);
    const guarded = form.hasAttribute('data-guard');
    const label = button?.textContent;
    if (guarded) {
      drafts.write(form);
      drafts.show();
    }
    if (form.dataset.busy) {
      button.textContent = form.dataset.busy;
    }
    try {
      await post(form, form.enctype === 'multipart/form-data' ? data : new URLSearchParams(data));
    } catch (error) {
      if (guarded) {
        button.textContent = label;
        drafts.show('offline').scrollIntoView({ block: 'nearest' });
      } else {
        form.submit();
      }
    }
  };
  document.addEventListener('submit', async (event) => {
    const form = event.target;
    if (form.getAttribute('action')?.includes('console/sign-out')) {
      if (!drafts.signOut(form.dataset.confirm)) {
        event.preventDefault();
      }
    } else if (form.matches('[data-guard], [data-stay]')) {
      event.preventDefault();
      if (!sending) {
        sending = true;
        cancelPreview();
        await send(form, event.submitter);
        sending = false;
      }
    }
  });

  document.addEventListener('click', (event) => {
    if (event.target.matches('[data-discard]')) {
      drafts.discard();
    }
  });

  // Ctrl+S or Cmd+S saves.
  document.addEventListener('keydown', (event) => {
    const button = drafts.form()?.querySelector('button[value=save]');
    if (button && event.key.toLowerCase() === 's' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      drafts.form().requestSubmit(button);
    }
  });

  // "?" shows the keys.
  document.addEventListener('keydown', (event) => {
    const keys = document.getElementById('keys');
    if (keys && event.key === '?' && !event.target.closest?.('input:not([type=checkbox], [type=radio]), textarea, select')) {
      event.preventDefault();
      keys.open = !keys.open;
      keys.querySelector('summary').focus();
    }
  });

  // Suggest a name for a new catalog, as the service does.
  const title = document.querySelector('.upload #title');
  const name = document.querySelector('.upload #name');
  const suggestion = () => title.value.normalize('NFKD').replace(/\p{M}+/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').slice(0, 63).replace(/^-+|-+$/g, '');
  title?.addEventListener('input', () => { name.placeholder = suggestion(); });

  // A large table takes a while. Show it, and don't send the form twice.
  for (const busy of document.querySelectorAll('form[data-busy]:not([data-guard])')) {
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

    // Reject a file that is too large before it is sent.
    for (const input of document.querySelectorAll('[data-max-bytes]')) {
      input.addEventListener('change', () => {
        input.setCustomValidity([...input.files].some((file) => file.size > Number(input.dataset.maxBytes)) ? input.dataset.tooLarge : '');
        input.reportValidity();
      });
    }

    if (navigator.platform.startsWith('Mac')) {
      document.querySelectorAll('kbd').forEach((key) => { key.textContent = key.textContent.replace('Ctrl+', '⌘'); });
    }
    drafts.watch();
    if (drafts.form()) {
      startPreview(drafts.form());
    }
  };

  // Update the preview and the errors from the same page that the button loads.
  const startPreview = (form) => {
    if (!document.getElementById('preview')) {
      return;
    }
    let timer;
    let pending;
    cancelPreview = () => {
      clearTimeout(timer);
      pending?.abort();
    };
    const refresh = async () => {
      cancelPreview();
      pending = new AbortController();
      const data = new URLSearchParams(new FormData(form));
      data.set('action', 'preview');
      try {
        const response = await fetch(form.getAttribute('action'), { method: 'POST', body: data, headers: { Accept: 'text/html' }, signal: pending.signal });
        const page = new DOMParser().parseFromString(await response.text(), 'text/html');
        if (!response.ok) {
          return;
        }
        for (const error of form.querySelectorAll('.error[id]')) {
          const field = document.getElementById(error.id.replace('-error', ''));
          const newError = page.getElementById(error.id);
          error.textContent = newError.textContent;
          field.setAttribute('aria-invalid', newError.textContent !== '');
        }
        const problem = document.getElementById('preview-error');
        const newProblem = page.getElementById('preview-error');
        problem.hidden = newProblem.hidden;
        problem.replaceChildren(...newProblem.childNodes);
        // An invalid text has no preview, so keep the last one.
        if (newProblem.hidden) {
          document.getElementById('preview').replaceChildren(...page.getElementById('preview').childNodes);
        }
      } catch (error) {
        // Aborted by more input, or offline; the button still works.
      }
    };
    const schedule = () => {
      clearTimeout(timer);
      if (!sending) {
        timer = setTimeout(refresh, 250);
      }
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
  drafts.offer((fields) => {
    const form = drafts.form();
    return post(form, new URLSearchParams([...fields, ['_csrf', form.elements._csrf.value], ['action', 'preview']]));
  });
})();
