/** Sentences about passkeys in Chinese, by the English one. */
export const zhPasskeys = {
  Add: "添加",
  "Add a passkey": "添加通行密钥",
  "As you call the device.": "您对该设备的称呼。",
  "No passkeys. One signs you in by a device's own lock, without a password.":
    "没有通行密钥。通行密钥凭设备自身的锁登录，无需密码。",
  Passkeys: "通行密钥",
  "Sign in with a passkey": "用通行密钥登录",
} as const;
