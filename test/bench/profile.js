export const profilePage = async () => {};
