/// `desk.js`: filters that live in the address, and copying. Everything can be read without it.
///
/// The filters stand in the fragment: of a page opened from a folder browsers let scripts change no
/// other part of the address.
let deskScript = #"""
  'use strict';
  (function () {
    var form = document.querySelector('form[data-filters]');
    var notice = document.getElementById('aviso');
    var items = Array.prototype.slice.call(document.querySelectorAll('[data-item]'));
    var groups = Array.prototype.slice.call(document.querySelectorAll('[data-group]'));
    var links = Array.prototype.slice.call(document.querySelectorAll('a[data-keep]'));
    var texts = items.map(function (item) { return plain(item.textContent); });
    var timer = 0;

    function plain(text) {
      return text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase();
    }

    function fields() {
      return Array.prototype.slice.call(form.querySelectorAll('select, input'));
    }

    /* A fragment without «=» is the name of a place on the page. */
    function fragment() {
      var hash = location.hash.slice(1);
      return new URLSearchParams(hash.indexOf('=') < 0 ? '' : hash);
    }

    function read() {
      var wanted = fragment();
      fields().forEach(function (field) {
        var value = wanted.get(field.name) || '';
        field.value = value;
        if (field.value !== value) field.value = '';
      });
      apply();
    }

    function written() {
      var parts = new URLSearchParams();
      fields().forEach(function (field) {
        if (field.value.trim()) parts.set(field.name, field.value.trim());
      });
      return parts.toString();
    }

    function apply() {
      var wanted = {};
      var active = false;
      fields().forEach(function (field) {
        var value = field.value.trim();
        field.classList.toggle('on', value !== '');
        if (value) { wanted[field.name] = value; active = true; }
      });
      var words = plain(wanted.texto || '').split(/\s+/).filter(Boolean);
      var count = 0;
      items.forEach(function (item, index) {
        var isShown = Object.keys(wanted).every(function (name) {
          if (name === 'texto') {
            return words.every(function (word) { return texts[index].indexOf(word) >= 0; });
          }
          return (item.getAttribute('data-' + name) || '').split(' ').indexOf(wanted[name]) >= 0;
        });
        item.hidden = !isShown;
        if (isShown) count += 1;
      });
      groups.forEach(function (group) {
        if (group.tagName === 'TD') return;
        group.hidden = active && !group.querySelector('[data-item]:not([hidden])');
      });
      form.querySelector('[data-clear]').disabled = !active;
      form.querySelector('[data-shown]').textContent = active
        ? 'Se ' + (count === 1 ? 'muestra 1' : 'muestran ' + count) + ' de ' + items.length + ' piezas.'
        : items.length + ' piezas.';
      var hash = written();
      links.forEach(function (link) {
        var path = link.getAttribute('href').split('#')[0];
        link.setAttribute('href', hash ? path + '#' + hash : path);
      });
    }

    function remember(isNew) {
      var hash = '#' + (written() || 'todas');
      if (location.hash === hash || (hash === '#todas' && !location.hash)) return;
      if (isNew) {
        location.hash = hash;
        return;
      }
      try { history.replaceState(null, '', hash); } catch (error) { location.replace(hash); }
    }

    if (form) {
      form.hidden = false;
      form.addEventListener('submit', function (event) { event.preventDefault(); });
      form.addEventListener('change', function (event) {
        apply();
        remember(event.target.tagName === 'SELECT');
      });
      form.addEventListener('input', function (event) {
        if (event.target.tagName === 'SELECT') return;
        clearTimeout(timer);
        timer = setTimeout(function () { apply(); remember(false); }, 150);
      });
      form.querySelector('[data-clear]').addEventListener('click', function () {
        fields().forEach(function (field) { field.value = ''; });
        apply();
        remember(true);
        fields()[0].focus();
      });
      /* On a narrow screen the items come first. */
      if (!fragment().toString() && matchMedia('(max-width: 44rem)').matches) {
        form.querySelector('details').open = false;
      }
      addEventListener('hashchange', read);
      addEventListener('pageshow', read);
      read();
    }

    /* The skip link leaves the filters in the address. */
    document.querySelector('.skip').addEventListener('click', function (event) {
      event.preventDefault();
      var main = document.getElementById('contenido');
      main.focus();
      main.scrollIntoView();
    });

    function say(text) {
      notice.textContent = '';
      setTimeout(function () { notice.textContent = text; }, 30);
      clearTimeout(say.timer);
      say.timer = setTimeout(function () { notice.textContent = ''; }, 5000);
    }

    /* For browsers that keep the clipboard from pages of a folder. */
    function copyBySelection(text) {
      var area = document.createElement('textarea');
      var before = document.activeElement;
      area.value = text;
      area.setAttribute('readonly', '');
      area.className = 'vh';
      document.body.appendChild(area);
      area.select();
      var isDone = false;
      try { isDone = document.execCommand('copy'); } catch (error) { isDone = false; }
      area.remove();
      if (before) before.focus();
      return isDone;
    }

    function copy(text) {
      if (navigator.clipboard && navigator.clipboard.writeText) {
        return navigator.clipboard.writeText(text).then(
          function () { return true; }, function () { return copyBySelection(text); });
      }
      return Promise.resolve(copyBySelection(text));
    }

    Array.prototype.forEach.call(document.querySelectorAll('[data-copy]'), function (button) {
      button.hidden = false;
      button.addEventListener('click', function () {
        var source = document.getElementById(button.getAttribute('data-copy'));
        copy(source.textContent).then(function (isDone) {
          var what = button.getAttribute('data-what');
          say(isDone ? 'Se copió ' + what + '.'
            : 'No se pudo copiar ' + what + '. Selecciónelo y use Ctrl+C.');
        });
      });
    });
  })();

  """#
