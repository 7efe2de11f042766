import 'menopause-backpain-info';

const wait = () => new Promise((resolve) => setTimeout(resolve, 20));

const mount = async (html) => {
  document.body.innerHTML = html;
  const element = document.querySelector('menopause-backpain-info');
  await element.updateComplete;
  return element;
};

test('shows the article', async () => {
  const {shadowRoot} = await mount('<menopause-backpain-info></menopause-backpain-info>');
  expect(shadowRoot.querySelector('[part=heading]').textContent).toBe('Menopause and back pain');
  expect(shadowRoot.querySelectorAll('[part=section]').length).toBe(6);
});

test('opens a section, and tells of it', async () => {
  const element = await mount('<menopause-backpain-info exclusive></menopause-backpain-info>');
  const heard = [];
  element.addEventListener('mbi-section-toggle', ({section, open}) => heard.push(section, open));
  element.shadowRoot.querySelector('[aria-controls=causes]').click();
  await element.updateComplete;
  expect(element.getAttribute('open')).toBe('causes');
  expect(heard).toEqual(['causes', true]);
});

test('follows a link', async () => {
  location.hash = '#mbi-symptoms';
  const element = await mount('<menopause-backpain-info></menopause-backpain-info>');
  await wait();
  expect(element.open).toBe('symptoms');
});

test('follows its own links, and prints', async () => {
  const element = await mount('<menopause-backpain-info open="all"></menopause-backpain-info>');
  window.print = () => undefined;
  element.print();
  element.shadowRoot.querySelector('sup a').click();
  await wait();
  expect(element.shadowRoot.activeElement.closest('li').id).toMatch(/^source-/);
  element.remove();
});
