export declare const DEVELOPMENT_ADDRESS: string;
export declare function withAddress(manifest: string, publicUrl: string | undefined): string;
