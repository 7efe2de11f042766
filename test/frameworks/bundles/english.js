import 'menopause-backpain-info/en';
