(function () {
  'use strict';
  var root = document.documentElement;
  var theme = document.getElementById('theme');
  var asked = window.matchMedia('(prefers-color-scheme: dark)');
  function isDark() {
    return root.dataset.theme ? root.dataset.theme === 'dark' : asked.matches;
  }
  function nameTheme() {
    theme.textContent = isDark() ? 'Light' : 'Dark';
    theme.setAttribute('aria-label', isDark() ? 'Switch to light colours' : 'Switch to dark colours');
  }
  theme.hidden = false;
  theme.addEventListener('click', function () {
    root.dataset.theme = isDark() ? 'light' : 'dark';
    nameTheme();
  });
  asked.addEventListener('change', nameTheme);
  nameTheme();

  function key(row, column) {
    var cell = row.cells[column];
    var given = cell.getAttribute('data-sort');
    return given === null ? cell.textContent : given;
  }
  function compare(a, b) {
    if (a === '' || b === '') { return a === b ? 0 : a === '' ? 1 : -1; }
    var x = Number(a);
    var y = Number(b);
    return isNaN(x) || isNaN(y) ? a.localeCompare(b, 'en') : x - y;
  }
  document.querySelectorAll('button.sort').forEach(function (button) {
    button.addEventListener('click', function () {
      var header = button.closest('th');
      var body = header.closest('table').tBodies[0];
      var falling = header.getAttribute('aria-sort') === 'ascending';
      header.parentNode.querySelectorAll('th').forEach(function (other) { other.setAttribute('aria-sort', 'none'); });
      header.setAttribute('aria-sort', falling ? 'descending' : 'ascending');
      var rows = Array.prototype.slice.call(body.rows);
      rows.sort(function (a, b) {
        var x = key(a, header.cellIndex);
        var y = key(b, header.cellIndex);
        var order = compare(x, y);
        return falling ? (x === '' || y === '' ? order : -order) : order;
      });
      rows.forEach(function (row) { body.appendChild(row); });
    });
  });

  var copy = document.getElementById('copy');
  copy.hidden = false;
  copy.addEventListener('click', function () {
    var command = document.getElementById('command');
    var said = document.getElementById('copied');
    function select() {
      window.getSelection().selectAllChildren(command);
      said.textContent = 'Selected: press Ctrl+C';
    }
    if (!navigator.clipboard) { select(); return; }
    navigator.clipboard.writeText(command.textContent).then(function () { said.textContent = 'Copied'; }, select);
  });
}());
