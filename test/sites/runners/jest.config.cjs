module.exports = {
  testEnvironment: 'jsdom',
  transform: {
    '\\.js$': ['babel-jest', {presets: [['@babel/preset-env', {targets: {node: 'current'}}]]}],
  },
  transformIgnorePatterns: [
    '/node_modules/(?!(menopause-backpain-info|lit|lit-html|lit-element|@lit|@lit-labs)/)',
  ],
};
