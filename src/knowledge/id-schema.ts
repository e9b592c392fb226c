import { z } from 'zod';

/** Lower-case words joined by hyphens: `res-64-183`, `rats`. */
export const idSchema = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'is not an id: lower-case letters, digits and single hyphens');
