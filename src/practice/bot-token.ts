/**
 * The token that a bot logs in with. Discord's tokens begin with the bot's id in base64, and some libraries read it from
 * there instead of asking who they are: so the practice token has that shape too.
 */
export class BotToken {
  /** In Discord's shape: `<the bot's id>.practice.<secret>`. */
  readonly whole: string;

  /** @param secret - what is accepted by itself too, from clients to which the shape means nothing */
  constructor(
    private readonly secret: string,
    botId: string,
  ) {
    this.whole = `${Buffer.from(botId).toString('base64url')}.practice.${secret}`;
  }

  /** @param given - with `Bot ` before it or not: REST wants that, and the gateway lets it pass */
  admits(given: unknown): boolean {
    if (typeof given !== 'string') return false;
    const token = given.replace(/^Bot /, '');
    return token === this.secret || token === this.whole;
  }
}
