import 'menopause-backpain-info/cdn/menopause-backpain-info.js';
